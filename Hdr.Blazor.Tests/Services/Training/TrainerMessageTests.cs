using Hdr.Blazor.Services.Training;

namespace Hdr.Blazor.Tests.Services.Training;

public sealed class TrainerMessageTests
{
    [Theory]
    [InlineData("Another training is at work in '/srv/my files/workspace'; wait.", "Another training is at work in 'workspace'; wait.")]
    [InlineData("No space left on device : '/srv/work space/training.checkpoint.tmp'", "No space left on device : 'training.checkpoint.tmp'.")]
    [InlineData(@"Could not find 'C:\Users\me\digits'.", "Could not find 'digits'.")]
    [InlineData("/srv/app/Hdr.Model.csproj : error", "Hdr.Model.csproj : error.")]
    [InlineData("4,000 images/s and train/0 to 9", "4,000 images/s and train/0 to 9.")]
    public void It_names_files_without_their_folders_and_ends_as_a_sentence(string message, string expected) => Assert.Equal(expected, TrainerMessage.Clean(message));

    [Fact]
    public void It_is_never_long() => Assert.Equal(301, TrainerMessage.Clean(new string('a', 5000)).Length);

    [Theory]
    [InlineData("What is wrong.", true)]
    [InlineData("   at Hdr.Model.Program.Main()", false)]
    [InlineData(" ", false)]
    public void A_stack_trace_is_no_sentence(string line, bool expected) => Assert.Equal(expected, TrainerMessage.IsSentence(line));
}
