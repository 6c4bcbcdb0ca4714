/** A file that the build copies; its address. */
declare module "*.tflite?url" {
  const url: string;
  export default url;
}
