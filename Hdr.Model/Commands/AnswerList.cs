using System.Globalization;
using CsvHelper;
using Hdr.Model.Evaluation.Texts;
using Hdr.Recognition.Files;

namespace Hdr.Model.Commands;

/// <summary>Answers as comma-separated values.</summary>
internal static class AnswerList
{
    /// <summary>Writes <c>file,label,prediction,confidence</c>. A file that can't be read has no line: an empty prediction would say that nothing is in it.</summary>
    public static void Write(string path, IEnumerable<TextAnswer> answers)
    {
        using MemoryStream content = new();
        using (CsvWriter csv = CsvWriter.Create(content, leaveOpen: true))
        {
            csv.WriteRecord("file", "label", "prediction", "confidence");
            foreach (TextAnswer answer in answers.Where(answer => answer.Error is null))
            {
                csv.WriteRecord(answer.File, answer.Label, answer.Prediction, answer.Confidence.ToString("0.######", CultureInfo.InvariantCulture));
            }
        }

        AtomicFile.Write(path, content.ToArray());
    }
}
