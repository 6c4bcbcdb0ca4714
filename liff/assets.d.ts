/** A picture that the build copies; its address. */
declare module "*.svg" {
  const url: string;
  export default url;
}
