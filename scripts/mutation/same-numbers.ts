import fc from "fast-check";

// The same mutants die in every run.
fc.configureGlobal({ seed: 42 });
