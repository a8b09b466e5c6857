"""How it sounds: tones, speech, the mixer, the sound stream and rendering to a file.

May import `trainer`, numpy, sounddevice and (in the speech process only) pyttsx3. Never imports Qt.
"""
