//! podfit behind the Language Server Protocol: documents in, diagnostics and answers out. No rule lives here.
//!
//! State changes before a handler first waits, one thread judges, and no handler waits for the client: what goes to the
//! client leaves through `outbound`.

// The protocol's types come by the dozen, and all requests answer in one shape.
#![allow(clippy::wildcard_imports, clippy::unnecessary_wraps)]

mod contain;
mod convert;
mod document;
mod engine;
mod frames;
mod outbound;
mod requests;
mod server;
mod session;
mod view;
mod worker;

use tower_lsp_server::{LspService, Server};

/// More requests may be under way than an editor sends at once: the notifications behind them must not wait for a slot.
const UNDER_WAY: usize = 256;

/// Serves on standard input and output until the client says `exit`.
///
/// # Errors
/// Where the operating system gives no threads.
pub fn run() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let (service, socket) = LspService::new(server::Podfit::new);
        let frames = frames::Frames::carry(tokio::io::stdin(), tokio::io::stdout());
        let (input, output, written) = frames.split();
        Server::new(input, output, socket).concurrency_level(UNDER_WAY).serve(service).await;
        frames::Frames::finish(written).await;
    });
    // A read of standard input cannot be ended; the process does not wait for it.
    runtime.shutdown_background();
    Ok(())
}
