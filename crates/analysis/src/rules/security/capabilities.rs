//! Names of Linux' capabilities as Kubernetes writes them: without `CAP_` (capabilities(7), Linux 6.12).

const NAMES: &str = "ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE \
    DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN \
    NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT \
    SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM";

/// Whether it is one, in any case: runtimes compare without it.
pub(super) fn known(name: &str) -> bool {
    find(name).is_some()
}

/// The capability that a misspelt name stands for: `CAP_NET_ADMIN`, `net-admin`, `SYSADMIN`.
pub(super) fn meant(name: &str) -> Option<&'static str> {
    let bare = name
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("CAP_"))
        .and_then(|_| name.get(4..))
        .unwrap_or(name);
    let letters = |text: &str| text.replace(['_', '-', ' ', '.'], "").to_ascii_uppercase();
    find(bare).or_else(|| NAMES.split_whitespace().find(|known| letters(known) == letters(bare)))
}

fn find(name: &str) -> Option<&'static str> {
    NAMES.split_whitespace().find(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_what_they_were_meant_to_be() {
        assert!(known("NET_ADMIN") && known("net_admin") && known("ALL"));
        assert!(!known("CAP_NET_ADMIN") && !known("NET-ADMIN") && !known(""));
        for (written, name) in
            [("CAP_NET_ADMIN", "NET_ADMIN"), ("cap_sys_time", "SYS_TIME"), ("SYSADMIN", "SYS_ADMIN")]
        {
            assert_eq!(meant(written), Some(name));
        }
        assert_eq!(meant("NETWORK"), None);
        assert_eq!(meant("çap"), None);
    }
}
