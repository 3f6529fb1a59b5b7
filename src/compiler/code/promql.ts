// Prometheus' query language, after its documentation: selectors, durations, operators, aggregations and functions.
import type { LanguageRegistration } from 'shiki';

const AGGREGATIONS = 'sum|min|max|avg|group|stddev|stdvar|count|count_values|bottomk|topk|quantile|limitk|limit_ratio';
const WORDS = 'by|without|on|ignoring|group_left|group_right|bool|offset|and|or|unless|atan2';

/** A few rules of a TextMate grammar: what is not in them is plain. */
export const PROMQL: LanguageRegistration = {
  name: 'promql',
  scopeName: 'source.promql',
  repository: {},
  patterns: [
    { name: 'comment.line.number-sign.promql', match: '#.*$' },
    {
      name: 'string.quoted.promql',
      begin: `(["'])`,
      end: '\\1',
      patterns: [{ name: 'constant.character.escape.promql', match: '\\\\.' }],
    },
    { name: 'string.quoted.raw.promql', begin: '`', end: '`' },
    { name: 'constant.numeric.duration.promql', match: '\\b(?:\\d+(?:ms|[smhdwy]))+\\b' },
    { name: 'constant.numeric.promql', match: '\\b(?:0x[0-9a-fA-F]+|\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|Inf|NaN)\\b' },
    { name: 'keyword.operator.aggregation.promql', match: `\\b(?:${AGGREGATIONS})\\b(?=\\s*(?:\\(|by\\b|without\\b))` },
    { name: 'keyword.operator.word.promql', match: `\\b(?:${WORDS})\\b` },
    { name: 'variable.parameter.label.promql', match: '\\b[a-zA-Z_]\\w*(?=\\s*(?:=~|!~|!=|=(?!=)))' },
    { name: 'entity.name.function.promql', match: '\\b[a-z_]\\w*(?=\\s*\\()' },
    { name: 'keyword.operator.promql', match: '=~|!~|[=!<>]=?|[-+*/%^@]' },
  ],
};
