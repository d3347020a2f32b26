namespace Hdr.Model.Network;

/// <summary>
/// Lets libtorch's threads wait asleep. Between two pieces of work GCC's OpenMP library lets them spin for milliseconds; where
/// another process wants the core, the thread that has work then waits for those that have none, and training takes several times as long.
/// </summary>
internal static class ThreadWaiting
{
    private const string PolicyVariable = "OMP_WAIT_POLICY";
    private const string SpinVariable = "GOMP_SPINCOUNT";

    /// <summary>So many looks for new work, a few microseconds, before a thread sleeps: enough for the gap between most layers.</summary>
    private const string Spins = "1000";

    /// <summary>For the whole process, before libtorch is loaded. What the user has set stays.</summary>
    public static void Shorten()
    {
        if (Environment.GetEnvironmentVariable(PolicyVariable) is null)
        {
            NativeEnvironment.SetUnlessSet(SpinVariable, Spins);
        }
    }
}
