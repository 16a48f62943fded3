import type { FastifyInstance } from 'fastify';

/** The methods of each path, as a pattern. */
export type KnownRoutes = Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>;

/** Keeps what routes there are, from now on: the router itself only says that there is none for a method. */
export function recordRoutes(app: FastifyInstance): KnownRoutes {
  const routes: KnownRoutes = new Map();
  app.addHook('onRoute', ({ url, method }) => {
    if (url === '*') return;
    const methods = [method].flat().map((each) => each.toUpperCase());
    const known = routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const each of methods) known.methods.add(each);
    routes.set(url, known);
  });
  return routes;
}

/** What a path allows, in a fixed order; empty when there is no such path. */
export function allowedMethods(routes: KnownRoutes, url: string): readonly string[] {
  const path = url.split('?', 1)[0] ?? '';
  const found = [...routes.values()].filter(({ pattern }) => pattern.test(path));
  return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+');
  return new RegExp(`^${escaped}$`);
}
