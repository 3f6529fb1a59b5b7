// Trusted Types: under the published pages' policy, the only ways by which text becomes markup or a script's address.

interface Policy {
  createHTML(html: string): unknown;
}
interface Policies {
  createPolicy(name: string, rules: Readonly<Record<string, (text: string) => string>>): Policy;
}

/** Undefined where the browser has none, and where pages are drawn without one. */
const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy('throughline', { createHTML: (html) => html });

/** Lets workers start from files of this origin, and from nowhere else. Call once, before the first. */
export function allowOwnWorkers(): void {
  policies?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, document.baseURI).origin === location.origin) return url;
      throw new TypeError(`a script from elsewhere: ${url}`);
    },
  });
}

/** HTML of our own compiler, which made and sanitised it; typed as the text that it is where there are no such types. */
export const trustedHtml = (html: string): string => (policy?.createHTML(html) ?? html) as string;
