"""Errors as onnxruntime makes them: without a parent of their own."""


class InvalidProtobuf(Exception):
    pass
