// The package types its converters, not its dictionaries: `"乾 干|亂 乱|…"`.
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export default dictionary;
}
declare module 'opencc-js/dict/TSPhrases' {
  const dictionary: string;
  export default dictionary;
}
declare module 'opencc-js/dict/CJK_Compatibility_Ideographs' {
  const dictionary: string;
  export default dictionary;
}
declare module 'opencc-js/dict/STCharacters' {
  const dictionary: string;
  export default dictionary;
}
