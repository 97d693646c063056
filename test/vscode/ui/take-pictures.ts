// Loaded before the tests by `npm run pictures`.
process.env.ROLEWISE_PICTURES = "1";
