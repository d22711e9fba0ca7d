//! Generators and build steps: `cargo xtask <verb>`.
fn main() {}
