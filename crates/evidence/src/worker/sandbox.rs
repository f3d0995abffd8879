//! What the worker takes away from itself before it sees the first byte of evidence.
//!
//! Landlock closes all files and network ports, a seccomp filter leaves only the calls that reading pipes and memory
//! need, and the address space is bounded. Where a kernel refuses one of them the worker goes on with the others and
//! says so: the report of a run shows what held.

/// Whether one part of the sandbox holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shield {
    /// It holds.
    Full,
    /// The kernel knows only a part of it.
    Partly,
    /// The kernel refused it, or this system has nothing alike.
    Missing,
}

/// What holds a worker in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SandboxStatus {
    /// No file can be opened, no port used (Landlock).
    pub files: Shield,
    /// No system call but the few that are needed (seccomp).
    pub system_calls: Shield,
    /// Bounded address space.
    pub memory: Shield,
}

impl Shield {
    pub(crate) const ALL: [Self; 3] = [Self::Full, Self::Partly, Self::Missing];
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn enter_sandbox() -> SandboxStatus {
    SandboxStatus { files: Shield::Missing, system_calls: Shield::Missing, memory: Shield::Missing }
}

#[cfg(target_os = "linux")]
pub(crate) use linux::enter_sandbox;

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;

    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, RulesetStatus, Scope};
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};

    use super::{SandboxStatus, Shield};
    use crate::limits::WORKER_MEMORY_BYTES;

    /// Calls that are left. Nothing here opens, connects, starts or signals.
    const ALLOWED: [libc::c_long; 22] = [
        libc::SYS_read,
        libc::SYS_write,
        libc::SYS_readv,
        libc::SYS_writev,
        libc::SYS_close,
        libc::SYS_brk,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_sched_yield,
        libc::SYS_sigaltstack,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];

    pub(crate) fn enter_sandbox() -> SandboxStatus {
        let memory = bound_memory();
        let files = close_files().unwrap_or(Shield::Missing);
        // Last, because it forbids the calls of the others.
        let system_calls = if filter_calls().is_some() { Shield::Full } else { Shield::Missing };
        SandboxStatus { files, system_calls, memory }
    }

    fn close_files() -> Result<Shield, RulesetError> {
        let abi = ABI::V6;
        let status = Ruleset::default()
            .handle_access(AccessFs::from_all(abi))?
            .handle_access(AccessNet::from_all(abi))?
            .scope(Scope::from_all(abi))?
            .create()?
            .restrict_self()?;
        Ok(match status.ruleset {
            RulesetStatus::FullyEnforced => Shield::Full,
            RulesetStatus::PartiallyEnforced => Shield::Partly,
            RulesetStatus::NotEnforced => Shield::Missing,
        })
    }

    fn filter_calls() -> Option<()> {
        let rules: BTreeMap<_, _> = ALLOWED.into_iter().map(|call| (call, Vec::new())).collect();
        let refused = SeccompAction::Errno(u32::try_from(libc::EPERM).ok()?);
        let arch = std::env::consts::ARCH.try_into().ok()?;
        let filter = SeccompFilter::new(rules, refused, SeccompAction::Allow, arch).ok()?;
        let program: BpfProgram = filter.try_into().ok()?;
        apply_filter(&program).ok()
    }

    fn bound_memory() -> Shield {
        // No dump either: it would hold evidence.
        let bounded = [(libc::RLIMIT_AS, WORKER_MEMORY_BYTES), (libc::RLIMIT_CORE, 0)].map(|(resource, bytes)| {
            let limit = libc::rlimit { rlim_cur: bytes, rlim_max: bytes };
            #[expect(unsafe_code, reason = "the standard library has no way to bound a process's memory")]
            // SAFETY: the pointer is to a live value of the type that the call expects, and it is only read.
            let result = unsafe { libc::setrlimit(resource, &raw const limit) };
            result == 0
        });
        if bounded == [true, true] { Shield::Full } else { Shield::Missing }
    }
}
