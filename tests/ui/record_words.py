"""Records phrases as the page does, with a word played into the room for each: record_words.py FOLDER WORD.raw TEXT…

Writes FOLDER/facts.json: what was kept, and how long each stage took. Writes each sentence that is told as a line; with
--severed before the texts also each time it listens, and no word is played before something was told.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from trainer.plan_library import built_in_plans
from ui.data_folder import open_data_folder
from ui.own_words_pages import OwnWordsPages
from ui.own_words_run import Stage
from ui.sound import Sound
from ui.tasks import Background

PLAY = ["pacat", "-d", "ear", "--rate=48000", "--channels=1", "--format=float32le", "--raw"]
PATIENCE_S = 60


def main():
    folder, raw, *texts = sys.argv[1:]
    severed = texts[0] == "--severed"
    texts = texts[severed:]
    app = QApplication([])
    workers = [Background() for _ in range(3)]
    sound = Sound(open_data_folder(folder), silent=False)
    pages = OwnWordsPages(sound, *workers)
    pages.show()
    pages.open(built_in_plans()[0].plan)
    run, children, took, told = pages.run, [], [], []

    def tell(words):
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()

    def note():
        if run.told and told[-1:] != [run.told]:
            told.append(run.told)
            tell(run.told)
        if not took or took[-1][0] != run.stage:
            took.append((str(run.stage), time.monotonic(), run.told))
            if run.stage is Stage.LISTENING and severed:
                tell("listening")
            if run.stage is Stage.LISTENING and (told or not severed):
                children.append(subprocess.Popen([*PLAY, raw]))

    run.changed.connect(note)
    end_s = time.monotonic() + PATIENCE_S

    def process_until(done):
        while not done() and time.monotonic() < end_s:
            app.processEvents()
            time.sleep(0.005)

    process_until(lambda: pages.page.voices.are_known)
    pages.page.new_voice()
    pages.page.list.choose(texts[0])
    pages.page.record(runs_on=True)
    process_until(lambda: len(pages.page.voices.voice.phrases) == len(texts))
    run.stop()
    process_until(lambda: not run.microphone_on)
    for child in children:
        child.wait()
    kept = [(phrase.text, phrase.file, phrase.recorded_lufs) for phrase in pages.page.voices.voice.phrases]
    facts = {"kept": kept, "took": took, "trouble": pages.page.work.trouble, "id": pages.page.voices.voice.id}
    Path(folder, "facts.json").write_text(json.dumps(facts))
    pages.hide()
    sound.keep()
    for worker in workers:
        worker.close()


if __name__ == "__main__":
    main()
