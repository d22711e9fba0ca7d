//! Rules, findings, fixes and explanations: a pure function from texts and a cluster to a report.
