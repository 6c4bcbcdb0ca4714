import { openApiDocument } from "#api/openapi/document.ts";

/** `npm run --silent openapi` prints the OpenAPI 3.1 document; the argument is the server's address. */
console.log(JSON.stringify(openApiDocument(process.argv[2] ?? "http://localhost:3000"), undefined, 2));
