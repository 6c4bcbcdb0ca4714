/** Of the card company; questions that are not about student cards go there. */
export const WEBSITE = "https://www.i-pass.com.tw";
