// Where no script sets the theme, a system that is dark gets the rules of the dark one: a stylesheet for nobody else.
import postcss from 'postcss';

const DARK = /\[data-theme="?dark"?\]/;

/** The rules of `css` for the dark theme, for pages without one; stronger than those for every theme. */
export function darkStyles(css: string): string {
  const found = postcss.root();
  postcss.parse(css).walkRules((rule) => {
    if (!DARK.test(rule.selector)) return;
    let node: postcss.Rule | postcss.AtRule = rule.clone({
      selector: rule.selector.replace(DARK, ':root:not([data-theme])'),
    });
    for (let { parent } = rule; parent?.type === 'atrule'; parent = parent.parent as typeof parent) {
      node = (parent as postcss.AtRule).clone({ nodes: [node] });
    }
    found.append(node);
  });
  return found.toString();
}
