using Hdr.Model.Data;
using Hdr.Model.Export;
using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Commands;

/// <summary>The part of a run of <c>train</c> that comes after the digits: the networks that read numbers whole, one after the other.</summary>
internal sealed class LineTrainingRun(TrainingRequest request, LineRecipe recipe, TrainingJournal journal, ICommandConsole console)
{
    private readonly TrainingRequest _request = request;
    private readonly LineRecipe _recipe = recipe;
    private readonly TrainingJournal _journal = journal;
    private readonly ICommandConsole _console = console;

    /// <summary>Trains; goes on from checkpoints where there are any and the request says so.</summary>
    /// <param name="digits">What the numbers are written with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The networks as ONNX.</returns>
    public byte[] Execute(LabelledImages digits, CancellationToken cancellationToken)
    {
        string checksum = digits.ComputeChecksum();
        LineSynthesis synthesis = new(digits);
        LineSession[] sessions = [.. Enumerable.Range(0, _recipe.NetworkCount).Select(place => Begin(place, checksum))];
        try
        {
            _console.ShowProgress("Training on numbers", report =>
            {
                foreach ((int place, LineSession session) in sessions.Index())
                {
                    Train(session, place, synthesis, checksum, report, cancellationToken);
                }
            });
            return LineExporter.Export([.. sessions.Select(session => session.Average.to(torch.CPU))]);
        }
        catch (OperationCanceledException)
        {
            _console.WriteLine($"Stopped; checkpoints are in '{_request.Workspace.Path}'. Go on from them with --resume.");
            throw;
        }
        finally
        {
            Array.ForEach(sessions, session => session.Dispose());
        }
    }

    private LineSession Begin(int place, string checksum)
    {
        string checkpoint = LineCheckpoint.PathIn(_request.Workspace.Path, place);
        LineSession session = new(_recipe, new RandomSource(_request.Seed + place), ProcessorPrecision.Fastest, DeviceChoice.Resolve(_request.Device));
        if (_request.Resume && File.Exists(checkpoint))
        {
            LineCheckpoint.Load(session, checksum, checkpoint);
        }

        return session;
    }

    private void Train(LineSession session, int place, LineSynthesis synthesis, string checksum, Action<ProgressState> report, CancellationToken cancellationToken)
    {
        int ofNetwork = _recipe.Rounds * _recipe.StepsOfRound, before = place * ofNetwork, steps = _recipe.NetworkCount * ofNetwork;
        LineTrainer trainer = new(session, synthesis)
        {
            StepCompleted = (step, loss) =>
            {
                _journal.RecordNumbers(before + step, steps, loss);
                report(new ProgressState((double)(before + step) / steps, $"step {before + step:N0} of {steps:N0}, loss {loss:0.000}"));
            },
            RoundCompleted = loss =>
            {
                LineCheckpoint.Save(session, checksum, LineCheckpoint.PathIn(_request.Workspace.Path, place));
                _console.WriteLine($"Numbers, network {place + 1} of {_recipe.NetworkCount}, round {session.Round} of {_recipe.Rounds}: loss {loss:0.000}");
            },
        };
        trainer.Run(cancellationToken);
    }
}
