declare module 'virtual:examples' {
  export const examples: { group: string; examples: { id: string; text: string; cluster: string }[] }[];
  export const presets: { id: string; text: string }[];
}
