//! The protocol's methods: each changes the session before it first waits, or asks and hands the answer on.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tower_lsp_server::jsonrpc::Result;
use tower_lsp_server::ls_types::*;
use tower_lsp_server::{Client, LanguageServer};

use crate::contain::{contained, lock};
use crate::convert::path_of;
use crate::outbound::Outbound;
use crate::requests::{
    Asked, code_action, code_lens, completion, definition, diagnostics, document_link, document_symbol,
    execute_command, folding_range, hover, initialize, inlay_hint, references, selection_range,
    workspace_symbol,
};
use crate::session::{Session, Settings};
use crate::worker::{DEBOUNCE, Judge};

/// The server.
#[derive(Debug)]
pub(crate) struct Podfit {
    client: Client,
    session: Arc<Mutex<Session>>,
    outbound: Outbound,
    judge: Judge,
}

impl Podfit {
    pub(crate) fn new(client: Client) -> Self {
        let session = Arc::new(Mutex::new(Session::default()));
        let outbound = Outbound::start(client.clone(), Arc::clone(&session));
        let judge = Judge::start(Arc::clone(&session), outbound.clone());
        Self { client, session, outbound, judge }
    }

    /// Changes what the client told, and has it judged.
    fn change(&self, what: &str, after: Duration, change: impl FnOnce(&mut Session)) {
        // A notification has no answer; what podfit failed at is in its log.
        let _ = contained(what, || change(&mut lock(&self.session)));
        self.judge.changed(after);
    }

    /// Answers a question about an open document at once, from its newest text and what was judged last; on a thread of
    /// its own, so that it keeps nobody waiting and takes nobody with it.
    fn answer<T, F>(
        &self,
        what: &'static str,
        uri: &Uri,
        answer: F,
    ) -> impl Future<Output = Result<Option<T>>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: FnOnce(&Asked) -> Option<T> + Send + 'static,
    {
        let asked = Asked::new(&lock(&self.session), self.judge.view(), uri);
        let task = asked.map(|asked| tokio::task::spawn_blocking(move || contained(what, || answer(&asked))));
        async move {
            match task {
                None => Ok(None),
                Some(task) => task.await.unwrap_or_else(|_| Err(crate::contain::internal(what))),
            }
        }
    }

    /// Asks the client for its settings, which no handler waits for.
    fn fetch_settings(&self) {
        let (client, session, judge) = (self.client.clone(), Arc::clone(&self.session), self.judge.clone());
        tokio::spawn(async move {
            let item = ConfigurationItem { scope_uri: None, section: Some("podfit".to_owned()) };
            let Ok(values) = client.configuration(vec![item]).await else { return };
            let settings = values.into_iter().next().and_then(Settings::read);
            if settings.is_some_and(|settings| lock(&session).set(settings)) {
                judge.changed(Duration::ZERO);
            }
        });
    }
}

impl LanguageServer for Podfit {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        contained("initialize", || {
            let mut session = lock(&self.session);
            session.initialize(params);
            initialize::answer(&session)
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        let (registrations, configuration) = {
            let session = lock(&self.session);
            (initialize::registrations(&session), session.can.configuration)
        };
        if !registrations.is_empty() {
            let client = self.client.clone();
            tokio::spawn(async move { client.register_capability(registrations).await });
        }
        if configuration {
            self.fetch_settings();
        }
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        self.change("open", Duration::ZERO, |session| {
            session.open(document.uri, document.version, document.text);
        });
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let document = params.text_document;
        self.change("change", DEBOUNCE, |session| {
            session.change(&document.uri, document.version, params.content_changes);
        });
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        let uri = params.text_document.uri;
        self.change("close", DEBOUNCE, |session| {
            if session.close(&uri) && !session.can.pull {
                self.outbound.clear(uri.clone());
            }
        });
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        // Who watches files tells what changed on the disk; who does not is taken at his word that this one did.
        let configuration = path_of(&params.text_document.uri)
            .is_some_and(|path| path.file_name().is_some_and(|name| name == "podfit.yaml"));
        self.change("save", Duration::ZERO, |session| {
            if configuration || !session.can.watch_files {
                session.epoch += 1;
            }
        });
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        self.change("watched files", DEBOUNCE, |session| {
            // What is open counts as the editor has it; that its file was written says nothing new.
            let said = |event: &FileEvent| {
                let open = session.document(&event.uri);
                event.typ != FileChangeType::CHANGED
                    || open.is_none_or(|document| !document.facts().kubernetes)
            };
            if params.changes.iter().any(said) {
                session.epoch += 1;
            }
        });
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        let pulls = lock(&self.session).can.configuration;
        if pulls {
            self.fetch_settings();
        } else if let Some(settings) = params.settings.get("podfit").cloned().and_then(Settings::read) {
            self.change("configuration", Duration::ZERO, |session| {
                session.set(settings);
            });
        }
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.change("folders", DEBOUNCE, |session| {
            let gone: Vec<_> =
                params.event.removed.iter().filter_map(|folder| path_of(&folder.uri)).collect();
            session.folders.retain(|folder| !gone.contains(folder));
            session.folders.extend(params.event.added.iter().filter_map(|folder| path_of(&folder.uri)));
            session.epoch += 1;
        });
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        self.judge.ask("diagnostics", move |engine, now| diagnostics::pull(engine, now, &params)).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        self.answer("hover", &at.text_document.uri, move |asked| hover::answer(asked, at.position)).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = params.text_document_position;
        let answer = move |asked: &Asked| completion::answer(asked, at.position);
        self.answer("completion", &at.text_document.uri, answer).await
    }

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        contained("completion", || completion::resolve(item))
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        let answer = move |asked: &Asked| inlay_hint::answer(asked, params.range);
        self.answer("inlay hints", &params.text_document.uri, answer).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        // What was found in the newest text is in its title.
        let uri = params.text_document.uri;
        self.judge.ask("code lens", |_, _| Ok(())).await?;
        self.answer("code lens", &uri, code_lens::answer).await
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<WorkspaceSymbolResponse>> {
        let (view, encoding) = (self.judge.view(), lock(&self.session).encoding);
        let find = move || workspace_symbol::answer(&view, encoding, &params.query);
        let task = tokio::task::spawn_blocking(|| contained("symbols", find));
        task.await.unwrap_or_else(|_| Err(crate::contain::internal("symbols"))).map(Some)
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        self.answer("symbols", &params.text_document.uri, document_symbol::answer).await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.answer("folding", &params.text_document.uri, folding_range::answer).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        let positions = params.positions;
        let answer = move |asked: &Asked| selection_range::answer(asked, &positions);
        self.answer("selection", &params.text_document.uri, answer).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        self.answer("links", &params.text_document.uri, document_link::answer).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let answer = move |asked: &Asked| definition::answer(asked, at.position);
        self.answer("definition", &at.text_document.uri, answer).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = params.text_document_position;
        let answer = move |asked: &Asked| references::answer(asked, at.position);
        self.answer("references", &at.text_document.uri, answer).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.judge.ask("code action", move |engine, now| code_action::offer(engine, now, &params)).await
    }

    async fn code_action_resolve(&self, params: CodeAction) -> Result<CodeAction> {
        self.judge.ask("code action", move |engine, now| code_action::resolve(engine, now, params)).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<LSPAny>> {
        let arguments = params.arguments;
        match params.command.as_str() {
            execute_command::CHOOSE_CLUSTER => {
                if let Some(cluster) = execute_command::chosen(&arguments)? {
                    self.change("choose a cluster", Duration::ZERO, |session| {
                        let settings = Settings { cluster, ..session.settings.clone() };
                        session.set(settings);
                    });
                }
                let clusters = |engine: &mut _, now: &_| Ok(execute_command::clusters(engine, now));
                self.judge.ask("choose a cluster", clusters).await.map(Some)
            }
            execute_command::SIMULATE => {
                let play = move |engine: &mut _, now: &_| execute_command::simulate(engine, now, &arguments);
                self.judge.ask("simulate", play).await.map(Some)
            }
            execute_command::BOARD => {
                let play = move |engine: &mut _, now: &_| execute_command::board(engine, now, &arguments);
                self.judge.ask("board", play).await.map(Some)
            }
            execute_command::EXPLAIN => contained("explain", || {
                let rule = execute_command::rule(&arguments)?;
                Ok(serde_json::to_value(rule).ok())
            })?,
            execute_command::OPEN_RULE_PAGE => contained("open a page", || {
                let rule = execute_command::rule(&arguments)?;
                if let Ok(uri) = rule.url.parse() {
                    self.outbound.show(uri);
                }
                Ok(Some(Value::Null))
            })?,
            other => Err(crate::contain::error(
                tower_lsp_server::jsonrpc::ErrorCode::InvalidParams,
                format!("there is no command `{}`", diagnostics::plain(other)),
            )),
        }
    }
}
