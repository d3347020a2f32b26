using BenchmarkDotNet.Running;

// dotnet run -c Release --project Hdr.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Hdr.Benchmarks.OneImage).Assembly).Run(args);
