// Reading aloud and voice input, as far as the browser has them.
const SPOKEN_AS = { "de-simple": "de", kmr: "ku" };
const spokenAs = (language) => SPOKEN_AS[language] || language;

// Only voices that live on the device: the others send the text to their maker.
function voiceFor(language) {
  const voices = window.speechSynthesis?.getVoices() || [];
  const wanted = spokenAs(language).toLowerCase();
  return voices.find((each) => each.localService && each.lang.replace("_", "-").toLowerCase().split("-")[0] === wanted);
}

export const canRead = (language) => Boolean(voiceFor(language));

export const whenVoicesChange = (action) => window.speechSynthesis?.addEventListener?.("voiceschanged", action);

let reading = null;

// Read a text; `onEnd` is called once, when it is read or stopped.
export function read(text, language, onEnd) {
  stopReading();
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voiceFor(language);
  spoken.lang = spoken.voice.lang;
  reading = () => {
    reading = null;
    onEnd();
  };
  const mine = reading;
  spoken.onend = spoken.onerror = () => reading === mine && mine();
  speechSynthesis.speak(spoken);
}

export function stopReading() {
  if (!reading) return;
  const end = reading;
  speechSynthesis.cancel();
  end();
}

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;

export const canListen = Boolean(Recognition);

// Listen to one sentence; `onText` gets it, `onEnd` is called in any case. Returns how to stop.
export function listen(language, onText, onEnd) {
  const recognition = new Recognition();
  recognition.lang = spokenAs(language);
  recognition.onresult = (event) => onText(event.results[0][0].transcript);
  recognition.onend = recognition.onerror = onEnd;
  recognition.start();
  return () => recognition.stop();
}
