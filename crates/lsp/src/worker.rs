//! The one thread that judges: it lets changes settle, publishes, and answers who asks for what was found.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;
use tower_lsp_server::jsonrpc::Result;
use tower_lsp_server::ls_types::Diagnostic;

use crate::contain::{contained, internal, lock};
use crate::document::Document;
use crate::engine::{Engine, Snapshot};
use crate::outbound::{Outbound, Shown};
use crate::requests::diagnostics;
use crate::session::Session;
use crate::view::View;

/// How long a text has to rest before it is judged unasked.
pub(crate) const DEBOUNCE: Duration = Duration::from_millis(150);
/// Fewer files than these are read before a bar could be seen.
const WORTH_A_BAR: usize = 300;

/// Who asks.
trait Question: Send {
    /// Nobody waits for the answer any more.
    fn gone(&self) -> bool;
    /// Answers; false where the engine is not to be trusted any more.
    fn answer(self: Box<Self>, engine: Result<(&mut Engine, &Snapshot)>) -> bool;
}

struct Ask<T, F> {
    what: &'static str,
    reply: oneshot::Sender<Result<T>>,
    run: F,
}

impl<T, F> Question for Ask<T, F>
where
    T: Send,
    F: FnOnce(&mut Engine, &Snapshot) -> Result<T> + Send,
{
    fn gone(&self) -> bool {
        self.reply.is_closed()
    }

    fn answer(self: Box<Self>, engine: Result<(&mut Engine, &Snapshot)>) -> bool {
        let Ask { what, reply, run } = *self;
        let answer = match engine {
            Err(error) => Ok(Err(error)),
            Ok((engine, snapshot)) => contained(what, || run(engine, snapshot)),
        };
        let sound = answer.is_ok();
        // Whoever asked may have gone by now.
        let _ = reply.send(answer.flatten());
        sound
    }
}

enum Message {
    /// The session changed; judge after this.
    Changed(Duration),
    Ask(Box<dyn Question>),
}

/// The way to the thread.
#[derive(Debug, Clone)]
pub(crate) struct Judge {
    sender: Sender<Message>,
    view: Arc<Mutex<Arc<View>>>,
}

impl Judge {
    /// Starts the thread; it ends when nobody can send to it any more.
    pub(crate) fn start(session: Arc<Mutex<Session>>, outbound: Outbound) -> Self {
        let (sender, receiver) = channel();
        let view: Arc<Mutex<Arc<View>>> = Arc::default();
        let shown = Arc::clone(&view);
        std::thread::spawn(move || {
            Worker {
                session,
                outbound,
                engine: Engine::new(),
                published: BTreeMap::new(),
                pulled: BTreeMap::new(),
                said: BTreeSet::new(),
                epoch: 0,
                shown,
            }
            .run(&receiver);
        });
        Self { sender, view }
    }

    /// The session changed.
    pub(crate) fn changed(&self, after: Duration) {
        // A thread that ended has nothing to judge.
        let _ = self.sender.send(Message::Changed(after));
    }

    /// What was judged last.
    pub(crate) fn view(&self) -> Arc<View> {
        Arc::clone(&lock(&self.view))
    }

    /// Asks something of what was found; the engine is brought up to the newest texts before.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        what: &'static str,
        run: impl FnOnce(&mut Engine, &Snapshot) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (reply, answer) = oneshot::channel();
        let _ = self.sender.send(Message::Ask(Box::new(Ask { what, reply, run })));
        answer.await.unwrap_or_else(|_| Err(internal(what)))
    }
}

/// What a client was last told of a document.
#[derive(Debug)]
struct Told {
    document: Arc<Document>,
    diagnostics: Vec<Diagnostic>,
}

struct Worker {
    session: Arc<Mutex<Session>>,
    outbound: Outbound,
    engine: Engine,
    /// By URI.
    published: BTreeMap<String, Told>,
    /// Documents that a pulling client was sent to ask for again, by URI.
    pulled: BTreeMap<String, Told>,
    /// Errors that were said.
    said: BTreeSet<String>,
    /// The epoch of the last look at everything.
    epoch: u64,
    /// What those see who do not wait.
    shown: Arc<Mutex<Arc<View>>>,
}

impl Worker {
    fn run(mut self, receiver: &Receiver<Message>) {
        let mut due: Option<Instant> = None;
        loop {
            let message = match due {
                None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => receiver.recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            match message {
                Ok(Message::Changed(after)) => due = Some(Instant::now() + after),
                Ok(Message::Ask(question)) => {
                    if !question.gone() {
                        self.answer(question);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    due = None;
                    self.publish();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::of(&lock(&self.session))
    }

    /// The engine, up to date; an error where podfit failed at that.
    fn update(&mut self, now: &Snapshot) -> Result<()> {
        let bar: OnceLock<UnboundedSender<(usize, usize)>> = OnceLock::new();
        let step = |read: usize, all: usize| {
            if now.can.progress && all >= WORTH_A_BAR {
                let _ = bar.get_or_init(|| self.outbound.progress()).send((read, all));
            }
        };
        let updated = contained("check", || self.engine.update(now, &step));
        match &updated {
            Ok(()) => *lock(&self.shown) = Arc::new(self.engine.view()),
            Err(_) => self.engine = Engine::new(),
        }
        updated
    }

    fn answer(&mut self, question: Box<dyn Question>) {
        let now = self.snapshot();
        let updated = self.update(&now);
        let engine = &mut self.engine;
        if !question.answer(updated.map(|()| (engine, &now))) {
            self.engine = Engine::new();
        }
    }

    fn publish(&mut self) {
        let now = self.snapshot();
        if self.update(&now).is_err() {
            return;
        }
        self.complain(&now);
        let known = |uri: &String| now.documents.iter().any(|document| document.uri.as_str() == uri);
        self.published.retain(|uri, _| known(uri));
        self.pulled.retain(|uri, _| known(uri));
        let (mut elsewhere, mut changed) = (false, false);
        for document in &now.documents {
            let found = contained("check", || diagnostics::of(&self.engine, document, &now));
            let diagnostics = found.unwrap_or_default();
            let told = if now.can.pull { &mut self.pulled } else { &mut self.published };
            let last = told.get(document.uri.as_str());
            let same = last.map_or(diagnostics.is_empty() && !now.can.pull, |last| {
                last.diagnostics == diagnostics
                    && (now.can.pull || diagnostics.is_empty() || last.document.is(document))
            });
            if same {
                continue;
            }
            changed = true;
            if now.can.pull {
                // A client asks for what was edited by itself; what changed beside it has to be told.
                elsewhere |= last.is_some_and(|last| last.document.is(document));
            } else {
                self.outbound.publish(Arc::clone(document), diagnostics.clone());
            }
            let uri = document.uri.as_str().to_owned();
            told.insert(uri, Told { document: Arc::clone(document), diagnostics });
        }
        if elsewhere && now.can.refresh_diagnostics {
            self.outbound.refresh(Shown::Diagnostics);
        }
        let everything = std::mem::replace(&mut self.epoch, now.epoch) != now.epoch;
        if (changed || everything) && now.can.refresh_lenses {
            self.outbound.refresh(Shown::Lenses);
        }
        // Hints are of the text and the cluster: only another cluster makes others of the same text.
        if everything && now.can.refresh_hints {
            self.outbound.refresh(Shown::Hints);
        }
    }

    /// Says once what could not be done, where no open document shows it.
    fn complain(&mut self, now: &Snapshot) {
        let mut standing = BTreeSet::new();
        for error in &self.engine.errors {
            let shown = now.documents.iter().any(|document| diagnostics::is_about(error, document));
            if shown {
                continue;
            }
            let place = error.file.as_deref().map(|file| format!("{file}: ")).unwrap_or_default();
            let message = diagnostics::plain(&format!("podfit: {place}{}", error.message));
            if self.said.insert(message.clone()) {
                self.outbound.say(message.clone());
            }
            standing.insert(message);
        }
        self.said = standing;
    }
}
