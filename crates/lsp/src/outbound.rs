//! What goes to the client without being an answer: one queue, one sender, in order. Handlers drop something into it and
//! go on; what is stale when its turn comes is not sent.

use std::sync::{Arc, Mutex};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tower_lsp_server::Client;
use tower_lsp_server::ls_types::{Diagnostic, MessageType, NumberOrString, ShowDocumentParams, Uri};

use crate::contain::lock;
use crate::document::Document;
use crate::session::Session;

/// Something to send.
#[derive(Debug)]
enum Outgoing {
    Publish(Arc<Document>, Vec<Diagnostic>),
    Clear(Uri),
    Refresh(Shown),
    Say(String),
    Show(Uri),
    Progress(UnboundedReceiver<(usize, usize)>),
}

/// What an editor shows and can be told to ask for again.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shown {
    Diagnostics,
    Lenses,
    Hints,
}

/// The queue.
#[derive(Debug, Clone)]
pub(crate) struct Outbound {
    queue: UnboundedSender<Outgoing>,
}

impl Outbound {
    /// Starts the sender.
    pub(crate) fn start(client: Client, session: Arc<Mutex<Session>>) -> Self {
        let (queue, mut waiting) = unbounded_channel();
        tokio::spawn(async move {
            let mut progresses = 0_u32;
            while let Some(outgoing) = waiting.recv().await {
                match outgoing {
                    Outgoing::Publish(document, diagnostics) => {
                        if lock(&session).is_current(&document) {
                            let (uri, version) = (document.uri.clone(), Some(document.version));
                            client.publish_diagnostics(uri, diagnostics, version).await;
                        }
                    }
                    Outgoing::Clear(uri) => {
                        // Closed and opened again at once: what comes next speaks for itself.
                        if lock(&session).document(&uri).is_none() {
                            client.publish_diagnostics(uri, Vec::new(), None).await;
                        }
                    }
                    Outgoing::Say(message) => client.show_message(MessageType::WARNING, message).await,
                    // These wait for an answer, and nobody waits for them.
                    Outgoing::Refresh(shown) => {
                        let client = client.clone();
                        tokio::spawn(async move {
                            match shown {
                                Shown::Diagnostics => client.workspace_diagnostic_refresh().await,
                                Shown::Lenses => client.code_lens_refresh().await,
                                Shown::Hints => client.inlay_hint_refresh().await,
                            }
                        });
                    }
                    Outgoing::Show(uri) => {
                        let client = client.clone();
                        let show = ShowDocumentParams {
                            uri,
                            external: Some(true),
                            take_focus: None,
                            selection: None,
                        };
                        tokio::spawn(async move { client.show_document(show).await });
                    }
                    Outgoing::Progress(steps) => {
                        progresses += 1;
                        tokio::spawn(progress(client.clone(), progresses, steps));
                    }
                }
            }
        });
        Self { queue }
    }

    fn send(&self, outgoing: Outgoing) {
        // The receiver ends with the server, and then nobody listens.
        let _ = self.queue.send(outgoing);
    }

    pub(crate) fn publish(&self, document: Arc<Document>, diagnostics: Vec<Diagnostic>) {
        self.send(Outgoing::Publish(document, diagnostics));
    }

    pub(crate) fn clear(&self, uri: Uri) {
        self.send(Outgoing::Clear(uri));
    }

    pub(crate) fn refresh(&self, shown: Shown) {
        self.send(Outgoing::Refresh(shown));
    }

    pub(crate) fn say(&self, message: String) {
        self.send(Outgoing::Say(message));
    }

    /// Opens a page outside the editor.
    pub(crate) fn show(&self, uri: Uri) {
        self.send(Outgoing::Show(uri));
    }

    /// A bar that lives until the sender is dropped.
    pub(crate) fn progress(&self) -> UnboundedSender<(usize, usize)> {
        let (sender, steps) = unbounded_channel();
        self.send(Outgoing::Progress(steps));
        sender
    }
}

async fn progress(client: Client, number: u32, mut steps: UnboundedReceiver<(usize, usize)>) {
    let token = NumberOrString::String(format!("podfit/read/{number}"));
    if client.create_work_done_progress(token.clone()).await.is_err() {
        return;
    }
    let bar = client.progress(token, "podfit: reading manifests").with_percentage(0).begin().await;
    let mut shown = 0;
    while let Some((read, all)) = steps.recv().await {
        let percentage = u32::try_from(read * 100 / all.max(1)).unwrap_or(100);
        if percentage > shown {
            shown = percentage;
            bar.report_with_message(format!("{read}/{all}"), percentage).await;
        }
    }
    bar.finish().await;
}
