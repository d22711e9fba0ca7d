declare module 'virtual:examples' {
  export const examples: { group: string; examples: { id: string; text: string; cluster: string }[] }[];
  export const presets: { id: string; text: string }[];
}

declare module 'podfit-wasm/podfit.js' {
  const init: (options: { module_or_path: string }) => Promise<unknown>;
  export default init;
  export const Analyzer: new (options?: { kubernetes?: string; lang?: string }) => import('./analyzer/api.ts').Api;
}
