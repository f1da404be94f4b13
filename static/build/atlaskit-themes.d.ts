/** CommonJS: Node hands the whole module out as its default. */
declare module '@atlaskit/tokens/dist/cjs/artifacts/themes/*' {
  const theme: { readonly default: string };
  export default theme;
}
