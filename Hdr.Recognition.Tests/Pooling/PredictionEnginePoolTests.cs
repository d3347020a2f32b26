using System.Collections.Concurrent;
using System.Diagnostics;
using Hdr.Recognition.Models;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hdr.Recognition.Tests.Pooling;

public sealed class PredictionEnginePoolTests : IDisposable
{
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromSeconds(20);
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingLogger _log = new();
    private readonly ServiceProvider _services;

    public PredictionEnginePoolTests()
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(_log));
        services.AddPredictionEnginePool<DigitInput, DigitPrediction>().FromFile(ModelPath, watchForChanges: true);
        services.Configure<PredictionEnginePoolOptions<DigitInput, DigitPrediction>>(options => options.PollingInterval = PollingInterval);
        _services = services.BuildServiceProvider();
    }

    private string ModelPath => _folder.File("model.zip");

    private PredictionEnginePool<DigitInput, DigitPrediction> Pool => _services.GetRequiredService<PredictionEnginePool<DigitInput, DigitPrediction>>();

    public void Dispose()
    {
        _services.Dispose();
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Many_threads_predict_at_once_and_each_gets_the_scores_of_its_own_input()
    {
        Save(TinyNetwork.Random(seed: 1));
        float[][] inputs = [.. Enumerable.Range(0, 16).Select(seed => Inputs.Random(1, seed))];
        float[][] alone = [.. inputs.Select(input => Pool.Predict(new DigitInput { Image = input }).Score)];

        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            float[] scores = Pool.Predict(new DigitInput { Image = inputs[i % 16] }).Score;
            Assert.Equal(alone[i % 16], scores);
        });
    }

    [Fact]
    public void An_engine_predicts_on_the_thread_that_asks()
    {
        const int PoolCount = 16; // more than the threads that anything else starts meanwhile
        Save(TinyNetwork.Saying(3));
        int before = Process.GetCurrentProcess().Threads.Count;
        PredictionEnginePool<DigitInput, DigitPrediction>[] pools = [.. Enumerable.Range(0, PoolCount).Select(_ => TestPool.Of(ModelPath))];
        Assert.All(pools, pool => Assert.Equal(3u, pool.Predict(new DigitInput { Image = Inputs.Random(1, seed: 1) }).PredictedLabel));
        int after = Process.GetCurrentProcess().Threads.Count;

        Array.ForEach(pools, pool => pool.Dispose());
        Assert.True(after - before < PoolCount, $"{PoolCount} models brought {after - before} threads.");
    }

    [Fact]
    public async Task A_model_that_is_replaced_while_predicting_drops_no_call()
    {
        Save(TinyNetwork.Saying(3));
        Assert.Equal(3u, Predict());
        using CancellationTokenSource stop = new();
        ConcurrentBag<uint> answers = [];
        Task[] callers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                answers.Add(Predict());
            }
        }))];

        foreach (int digit in new[] { 7, 3, 7 })
        {
            Save(TinyNetwork.Saying(digit));
            await WaitUntil(() => Predict() == digit);
        }

        await stop.CancelAsync();
        await Task.WhenAll(callers); // throws what any caller met
        Assert.Equal([3u, 7u], answers.Distinct().Order());
    }

    [Fact]
    public async Task A_broken_file_leaves_the_old_model_in_use_and_the_log_says_why()
    {
        Save(TinyNetwork.Saying(4));
        Assert.Equal(4u, Predict());

        await File.WriteAllTextAsync(ModelPath, "no model", TestContext.Current.CancellationToken);
        await WaitUntil(() => _log.Has(LogLevel.Error, "cut off, damaged or no model"));

        Assert.Equal(4u, Predict());
        Assert.True(_log.Has(LogLevel.Error, "the model in use stays"));
    }

    [Fact]
    public async Task A_file_of_a_later_format_leaves_the_old_model_in_use_too()
    {
        Save(TinyNetwork.Saying(4));
        Assert.Equal(4u, Predict());
        ModelPackage later = TestModel.Around(TinyNetwork.Saying(5));

        (later with { Card = later.Card with { Format = ModelCard.CurrentFormat + 1 } }).Save(ModelPath);
        await WaitUntil(() => _log.Has(LogLevel.Error, $"has format {ModelCard.CurrentFormat + 1}"));

        Assert.Equal(4u, Predict());
    }

    [Fact]
    public async Task After_a_broken_file_a_good_one_is_taken()
    {
        Save(TinyNetwork.Saying(4));
        Assert.Equal(4u, Predict());
        await File.WriteAllTextAsync(ModelPath, "no model", TestContext.Current.CancellationToken);
        await WaitUntil(() => _log.Has(LogLevel.Error, "cut off, damaged or no model"));

        Save(TinyNetwork.Saying(5));

        await WaitUntil(() => Predict() == 5u);
    }

    [Fact]
    public async Task A_missing_file_is_an_error_with_a_sentence_until_it_appears()
    {
        ModelFileException trouble = Assert.Throws<ModelFileException>(() => Predict());
        Assert.Contains("There is no model file", trouble.Message, StringComparison.Ordinal);

        Save(TinyNetwork.Saying(6));

        await WaitUntil(() => TryPredict() == 6u);
    }

    [Fact]
    public async Task A_new_model_is_announced_once_to_each_who_asked()
    {
        Save(TinyNetwork.Saying(1));
        Predict();
        int announced = 0;
        using IDisposable registration = Pool.GetReloadToken().RegisterChangeCallback(_ => Interlocked.Increment(ref announced), null);

        Save(TinyNetwork.Saying(2));
        await WaitUntil(() => Predict() == 2u);

        await WaitUntil(() => announced == 1);
    }

    [Fact]
    public void Without_watching_a_replaced_file_changes_nothing()
    {
        ServiceCollection services = new();
        services.AddPredictionEnginePool<DigitInput, DigitPrediction>().FromFile(ModelPath, watchForChanges: false);
        services.Configure<PredictionEnginePoolOptions<DigitInput, DigitPrediction>>(options => options.PollingInterval = PollingInterval);
        using ServiceProvider provider = services.BuildServiceProvider();
        PredictionEnginePool<DigitInput, DigitPrediction> pool = provider.GetRequiredService<PredictionEnginePool<DigitInput, DigitPrediction>>();
        Save(TinyNetwork.Saying(1));
        DigitInput input = new() { Image = Inputs.Random(1, seed: 1) };
        Assert.Equal(1u, pool.Predict(input).PredictedLabel);

        Save(TinyNetwork.Saying(2));
        Thread.Sleep(10 * PollingInterval);

        Assert.Equal(1u, pool.Predict(input).PredictedLabel);
    }

    [Fact]
    public void A_pool_that_is_gone_says_so()
    {
        Save(TinyNetwork.Saying(1));
        Predict();
        PredictionEnginePool<DigitInput, DigitPrediction> pool = Pool;

        _services.Dispose();

        Assert.Throws<ObjectDisposedException>(() => pool.Predict(new DigitInput { Image = Inputs.Random(1, seed: 1) }));
    }

    private void Save(byte[] onnx) => TestModel.Around(onnx).Save(ModelPath);

    private uint Predict() => Pool.Predict(new DigitInput { Image = Inputs.Random(1, seed: 1) }).PredictedLabel;

    private uint? TryPredict()
    {
        try
        {
            return Predict();
        }
        catch (ModelFileException)
        {
            return null;
        }
    }

    private static async Task WaitUntil(Func<bool> condition)
    {
        using CancellationTokenSource timeout = new(Patience);
        while (!condition())
        {
            Assert.False(timeout.IsCancellationRequested, $"It did not happen within {Patience.TotalSeconds} s.");
            await Task.Delay(PollingInterval, CancellationToken.None);
        }
    }
}
