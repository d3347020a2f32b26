using BenchmarkDotNet.Running;
using Hdr.Benchmarks.Peers;

// dotnet run -c Release --project Hdr.Benchmarks -- peers             beside others, into benchmarks/results/
// dotnet run -c Release --project Hdr.Benchmarks -- --filter '*'      single operations, by BenchmarkDotNet
if (args is ["peers", .. string[] arguments])
{
    return new PeersCommand().Parse(arguments).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(Hdr.Benchmarks.OneImage).Assembly).Run(args);
return 0;
