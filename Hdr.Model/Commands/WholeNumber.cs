using System.CommandLine.Parsing;
using System.Globalization;

namespace Hdr.Model.Commands;

/// <summary>Reads whole numbers on the command line, and says in plain words what was expected.</summary>
internal static class WholeNumber
{
    /// <summary>Reads an option's number; adds an error and gives null when it is none.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="least">The least number allowed.</param>
    public static int? Parse(ArgumentResult result, int least)
    {
        string given = result.Tokens[0].Value;
        if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least)
        {
            return number;
        }

        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value} must be a whole number of at least {least}. It is '{given}'.");
        return null;
    }
}
