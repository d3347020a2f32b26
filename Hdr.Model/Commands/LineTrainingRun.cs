using Hdr.Model.Data;
using Hdr.Model.Export;
using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Commands;

/// <summary>The part of a run of <c>train</c> that comes after the digits: the network that reads numbers whole.</summary>
internal sealed class LineTrainingRun(TrainingRequest request, LineRecipe recipe, TrainingJournal journal, ICommandConsole console)
{
    private readonly TrainingRequest _request = request;
    private readonly LineRecipe _recipe = recipe;
    private readonly TrainingJournal _journal = journal;
    private readonly ICommandConsole _console = console;

    /// <summary>Trains; goes on from a checkpoint where there is one and the request says so.</summary>
    /// <param name="digits">What the numbers are written with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The network as ONNX.</returns>
    public byte[] Execute(LabelledImages digits, CancellationToken cancellationToken)
    {
        string checksum = digits.ComputeChecksum(), checkpoint = LineCheckpoint.PathIn(_request.Workspace.Path);
        using LineSession session = new(_recipe, new RandomSource(_request.Seed), ProcessorPrecision.Fastest, DeviceChoice.Resolve(_request.Device));
        if (_request.Resume && File.Exists(checkpoint))
        {
            LineCheckpoint.Load(session, checksum, checkpoint);
        }

        try
        {
            _console.ShowProgress("Training on numbers", report => Train(session, new LineSynthesis(digits), checksum, report, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            _console.WriteLine($"Stopped; checkpoints are in '{_request.Workspace.Path}'. Go on from them with --resume.");
            throw;
        }

        return LineExporter.Export(session.Average.to(torch.CPU));
    }

    private void Train(LineSession session, LineSynthesis synthesis, string checksum, Action<ProgressState> report, CancellationToken cancellationToken)
    {
        int steps = _recipe.Rounds * _recipe.StepsOfRound;
        LineTrainer trainer = new(session, synthesis)
        {
            StepCompleted = (step, loss) =>
            {
                _journal.RecordNumbers(step, steps, loss);
                report(new ProgressState((double)step / steps, $"step {step:N0} of {steps:N0}, loss {loss:0.000}"));
            },
            RoundCompleted = loss =>
            {
                LineCheckpoint.Save(session, checksum, LineCheckpoint.PathIn(_request.Workspace.Path));
                _console.WriteLine($"Numbers, round {session.Round} of {_recipe.Rounds}: loss {loss:0.000}");
            },
        };
        trainer.Run(cancellationToken);
    }
}
