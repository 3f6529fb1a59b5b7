// Front matter of Jekyll, Hugo, Eleventy, Docusaurus and others that means nothing here, or not as it was written; what
// does is read by foreign-readings.ts. Known, so that no key of theirs is taken for a slip in one of ours.

/** Keys whose loss changes nothing a reader would miss. */
const UNMISSED = (
  'aside author_title avatars background_image banner banner_alt bibliography body_class build cascade cover ' +
  'cover_image coverimage css cuid custom_edit_url date_gmt disable_share display_toc displayed_sidebar draft_id ' +
  'draft_reason editlink enable_comments enabletoc expirydate extra_links features footer front_matter_title ' +
  'has_children has_toc head header headless hero heroimage hidden hide hide_table_of_contents hide_title icon ' +
  'imagealt isfeatured isstarred js lastupdated layout layout_class lightbox linktitle listed main_image markup ' +
  'math menu mermaid nav_exclude navbar next noindex og_image og_title ogimage ogtitle outline outputs pageclass ' +
  'pagination_label pagination_next pagination_prev params parent pin podcast postslug prev reading_time ' +
  'readingtime robots search search_exclude seo_title seotitle show_toc showtoc sidebar sidebar_class_name ' +
  'sidebar_custom_props sidebar_label sitemap social_image socialimage teaser template thumbnail titletemplate toc ' +
  'toc_max_heading_level toc_min_heading_level tocopen translationkey tweet twitter uuid videos'
).split(' ');

/** By key in lower case, with what to write instead; empty where nothing is lost without it. */
export const FOREIGN_KEYS: ReadonlyMap<string, string> = new Map([
  ...UNMISSED.map((key) => [key, ''] as const),
  ['author', 'write authors: [id], the ids being those of site.yaml'],
  ['categories', 'write topics: [id, id]'],
  ['category', 'write topics: [id]'],
  ['comments', 'write discussion: address'],
  ['excerpt', 'write description: …'],
  ['featured', 'site.yaml can name one post: firstPost: id'],
  ['image', 'put the image into the text'],
  ['images', 'put images into the text'],
  ['keywords', 'write tags: [word, word]'],
  ['language', 'write lang: en'],
  ['last_modified_at', 'write updated: 2025-01-31'],
  ['lastmod', 'write updated: 2025-01-31'],
  ['link', 'write canonical: address'],
  ['locale', 'write lang: en'],
  ['modified', 'write updated: 2025-01-31'],
  ['permalink', 'write aliases: [old-id], so that old links are found'],
  ['pubdate', 'write date: 2025-01-31'],
  ['published', 'write draft: true for what is not to be published'],
  ['published_at', 'write date: 2025-01-31'],
  ['redirect_from', 'write aliases: [old-id]'],
  ['sidebar_position', 'a file paths/<path>.yaml gives posts an order; or write series and part'],
  ['slug', 'write id: …, or aliases: [slug] for the old address'],
  ['status', 'write draft: true for what is not to be published'],
  ['summary', 'write description: …'],
  ['topic', 'write topics: [id]'],
  ['type', 'write kind: explain, build, compare, guide, case, project, opinion or personal'],
  ['unlisted', 'write draft: true for what is not to be published'],
  ['url', 'write canonical: address'],
  ['weight', 'a file paths/<path>.yaml gives posts an order; or write series and part'],
]);
