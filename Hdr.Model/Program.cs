using System.Text;
using Hdr.Model.Commands;

// Names of files have letters of all languages, wherever the output goes.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, ConsoleFactory.Create());
