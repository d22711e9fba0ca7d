// Colours of the editor, by the page's custom properties, so that both themes come for free.
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const highlight = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--yaml-key)' },
  { tag: [tags.string, tags.content, tags.attributeValue], color: 'var(--yaml-value)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--yaml-number)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.labelName, tags.keyword, tags.meta], color: 'var(--yaml-mark)' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--muted)' },
]);

export const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { padding: '10px 0 40vh', caretColor: 'var(--accent)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--faint)', border: 'none', paddingRight: '4px' },
  '.cm-activeLine': { backgroundColor: 'var(--active-line)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selection) !important',
  },
  '.cm-foldGutter .cm-gutterElement': { opacity: '0', cursor: 'pointer' },
  '.cm-gutters:hover .cm-foldGutter .cm-gutterElement': { opacity: '1' },
  '.cm-gutter-lint': { width: '14px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 0 0 4px' },
  '.cm-lint-marker': { width: '8px', height: '8px', marginTop: '6px', borderRadius: '50%', content: 'none !important' },
  '.cm-lint-marker-error': { backgroundColor: 'var(--error)' },
  '.cm-lint-marker-warning': { backgroundColor: 'var(--warning)', borderRadius: '2px' },
  '.cm-lint-marker-info': { backgroundColor: 'transparent', border: '2px solid var(--info)' },
  '.cm-lintRange': { backgroundImage: 'none !important', paddingBottom: '0', textDecorationThickness: '1.5px', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--error) 1.5px' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--warning) 1.5px' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--info) 2px' },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '8px',
    boxShadow: 'var(--shadow)', maxWidth: 'min(480px, 90vw)', overflow: 'hidden',
  },
  '.cm-diagnostic': { padding: '8px 12px', borderLeftWidth: '3px', fontFamily: 'var(--sans)', fontSize: '13px', lineHeight: '1.45' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--info)' },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': { fontFamily: 'var(--sans)', padding: '8px' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', borderColor: 'var(--line)', borderRadius: '4px' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', borderColor: 'var(--line)', borderRadius: '4px' },
  '.cm-searchMatch': { backgroundColor: 'var(--match)' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--selection)' },
  '.cm-flash': { backgroundColor: 'var(--match)' },
});
