// The way to the extension.
import type { ToExtension } from './messages.ts';

declare const acquireVsCodeApi: () => { postMessage(message: ToExtension): void };

const api = acquireVsCodeApi();

export const tell = (message: ToExtension) => api.postMessage(message);
