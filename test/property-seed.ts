import fc from "fast-check";

// On CI the same texts each time: whether a change passes is then no matter of luck. Elsewhere every run tries new ones.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_123 });
