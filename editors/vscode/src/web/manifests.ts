// Which documents are judged at all.
import type { DocumentSelector, TextDocument } from 'vscode';

export const SELECTOR: DocumentSelector = [{ language: 'yaml' }, { language: 'json' }, { language: 'helm' }];

/** More files than these, or longer ones, are more than one wants to fetch. */
export const MOST_FILES = 1000;
export const LONGEST = 2 * 1024 * 1024;

/** Every kind of file that holds manifests, but for what other people made. */
export const FILES = '**/*.{yaml,yml,json}';
export const EXCLUDED = '**/{node_modules,.git,vendor,target,dist}/**';

/** Whether a text holds Kubernetes objects, told by the two fields that each of them has. */
export const isKubernetes = (text: string) =>
  /^[ \t{-]*["']?apiVersion["']?[ \t]*:/m.test(text) && /^[ \t{-]*["']?kind["']?[ \t]*:/m.test(text);

export const isManifest = (document: TextDocument) =>
  ['yaml', 'json', 'helm'].includes(document.languageId) &&
  !['output', 'git'].includes(document.uri.scheme) &&
  !isConfiguration(document.uri.path) &&
  isKubernetes(document.getText());

export const isConfiguration = (path: string) => path.endsWith('/podfit.yaml');
