// Every component is written in runes; that said, the code of the older way of writing them is left out of the bundle.
export default { compilerOptions: { runes: true } };
