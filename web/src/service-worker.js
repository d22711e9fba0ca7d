// Keeps every file of the page, so that it works without a network. The build fills in the two names.
const CACHE = '__CACHE__';
const FILES = /* the build's list */ __FILES__;

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const settle = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('podfit-') && name !== CACHE) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(settle());
});

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(event.request, { ignoreSearch: true });
    if (kept) return kept;
    const response = await fetch(event.request);
    // What is fetched only when it is asked for, under a name made of its contents.
    if (response.ok && new URL(event.request.url).pathname.includes('/assets/')) await cache.put(event.request, response.clone());
    return response;
  };
  event.respondWith(answer());
});
