// What program and WASM are compared on, and how: read by agree.mjs, and by the page's tests for Chromium.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const seeds = readdirSync(`${root}fixtures/seeds/manifests`).map((name) => `fixtures/seeds/manifests/${name}`);
export const others = readdirSync(`${root}fixtures`, { recursive: true })
  .map((name) => `fixtures/${name}`)
  .filter((name) => /\.ya?ml$/.test(name) && !seeds.includes(name) && !/fixtures\/(clusters|conformance\/yaml)\//.test(name))
  .sort();
export const clusters = [null, "fixtures/clusters/uat.yaml", "fixtures/clusters/one-node.yaml"];

/** Keys in order, without the places that only JavaScript is told. */
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().filter((key) => key !== "utf16").map((key) => [key, sorted(value[key])]));
};
export const text = (value) => JSON.stringify(sorted(value));
