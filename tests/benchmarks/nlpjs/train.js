// Trains on lesson.json ({training: [{text, intent, language}]}) and writes model.nlp.
const fs = require("fs");
const { NlpManager } = require("node-nlp");

const lesson = JSON.parse(fs.readFileSync("lesson.json", "utf8"));
const languages = [...new Set(lesson.training.map((each) => each.language))];
const options = { languages, forceNER: false, autoSave: false, autoLoad: false, nlu: { log: false } };
const manager = new NlpManager(options);
for (const { text, intent, language } of lesson.training) manager.addDocument(language, text, intent);
manager.train().then(() => manager.save("model.nlp"));
