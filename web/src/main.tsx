import { effect } from '@preact/signals';
import { render } from 'preact';
import { openHash, start } from './actions.ts';
import { followDrain } from './board/edit.ts';
import { startProving } from './proofs.ts';
import { remembered } from './settings.ts';
import './styles/base.css';
import './styles/top.css';
import './styles/editor.css';
import './styles/answers.css';
import './styles/findings.css';
import './styles/pictures.css';
import './styles/board.css';
import './styles/print.css';
import { answered } from './state.ts';
import { App } from './views/App.tsx';
import { speak } from './words/index.ts';

await speak(remembered.language());
const root = document.getElementById('app');
if (root) render(<App />, root);
await openHash();
start();
startProving();
effect(() => {
  if (answered.value) void followDrain();
});
addEventListener('hashchange', () => void openHash());

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it the page works all the same, only not offline.
  navigator.serviceWorker.register('./sw.js').catch(() => undefined);
}
