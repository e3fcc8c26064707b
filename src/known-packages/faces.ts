/** Packages that tell what a person feels, or what a face says of its owner: Art. 17(3)(5) and (6) turn on both. */
import type { KnownPackages } from './kinds.ts';

export const faces: readonly KnownPackages[] = [
  {
    why: 'tell emotions from a face',
    kinds: ['emotions'],
    pypi: ['fer', 'py-feat', 'rmn', 'hsemotion', 'hsemotion-onnx', 'emotiefflib'],
  },
  {
    why: 'tell emotions from a voice',
    kinds: ['emotions'],
    npm: ['hume', '@humeai/voice-react'],
    pypi: ['hume'],
  },
  {
    why: 'tell age, sex, race or emotion from a face',
    kinds: ['emotions', 'face-attributes'],
    npm: ['face-api.js', '@vladmandic/face-api', '@vladmandic/human'],
    pypi: ['deepface', 'facetorch'],
  },
  {
    why: 'tell age and sex from a face',
    kinds: ['face-attributes'],
    pypi: ['insightface'],
  },
  {
    why: 'services that give attributes and emotions with each face they find',
    kinds: ['face-attributes', 'ai-service'],
    npm: ['@aws-sdk/client-rekognition', '@azure/cognitiveservices-face', '@azure-rest/ai-vision-face'],
    pypi: ['azure-cognitiveservices-vision-face', 'azure-ai-vision-face'],
    go: ['github.com/aws/aws-sdk-go-v2/service/rekognition'],
    maven: [
      'software.amazon.awssdk:rekognition',
      'com.amazonaws:aws-java-sdk-rekognition',
      'com.azure:azure-ai-vision-face',
    ],
  },
];
