using System.Text;
using Hdr.Model.Network;

namespace Hdr.Model.Tests.Network;

public sealed class ElfVersionRequirementTests
{
    // Any Linux build of libtorch asks for this version of the C library.
    private const string CommonVersion = "GLIBC_2.14";

    [Fact]
    public void A_requirement_is_marked_once_and_only_its_flags_change()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux libraries are ELF files.");
        byte[] original = File.ReadAllBytes(LibraryPath());
        byte[] changed = [.. original];

        Assert.True(ElfVersionRequirement.MarkWeak(changed, CommonVersion));

        int[] differences = [.. Enumerable.Range(0, original.Length).Where(index => original[index] != changed[index])];
        Assert.NotEmpty(differences);
        Assert.All(differences, index => Assert.Equal(original[index] | 2, changed[index]));
        Assert.False(ElfVersionRequirement.MarkWeak(changed, CommonVersion));
    }

    [Fact]
    public void A_version_that_is_not_required_changes_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux libraries are ELF files.");
        byte[] library = File.ReadAllBytes(LibraryPath());
        Assert.False(ElfVersionRequirement.MarkWeak(library, "GLIBC_9.99"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ, and then what a Windows library has in its first hundred bytes, none of which is of any interest here")]
    public void What_is_no_elf_file_stays_as_it_is(string content) => Assert.False(ElfVersionRequirement.MarkWeak(Encoding.ASCII.GetBytes(content), CommonVersion));

    private static string LibraryPath() => Directory.GetFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories).First();
}
