namespace Hdr.Model.Data;

/// <summary>Where labelled images are in a folder that a person names.</summary>
/// <param name="Training">The folder to train on: <c>train</c> inside it, or itself.</param>
/// <param name="Test">The folder to test on: <c>test</c> inside it; null when there is none.</param>
public sealed record ImageFolderLayout(string Training, string? Test)
{
    /// <summary>Looks into a folder.</summary>
    /// <exception cref="DataException">There is no such folder.</exception>
    public static ImageFolderLayout Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DataException($"The folder '{folder}' does not exist; name one that holds images in folders 0 to 9, or in train/0 to 9 and test/0 to 9.");
        }

        string training = Path.Combine(folder, "train");
        string test = Path.Combine(folder, "test");
        return new ImageFolderLayout(LabelledImageFolder.Exists(training) ? training : folder, LabelledImageFolder.Exists(test) ? test : null);
    }
}
