// Answers POST / {text} with {intent, text}: the engine as a server of one process, with nothing stored.
const fs = require("fs");
const http = require("http");
const { NlpManager } = require("node-nlp");

const { answers } = JSON.parse(fs.readFileSync("lesson.json", "utf8"));
const manager = new NlpManager({ autoSave: false, autoLoad: false, nlu: { log: false } });
manager.load("model.nlp");

http
  .createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const { intent } = await manager.process(JSON.parse(body).text);
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ intent, text: answers[intent] || "" }));
  })
  .listen(Number(process.argv[2]), "127.0.0.1");
